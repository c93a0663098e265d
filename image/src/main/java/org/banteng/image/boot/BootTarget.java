package org.banteng.image.boot;

import org.banteng.image.aot.ImageTarget;
import org.banteng.image.aot.Layer;
import org.banteng.image.error.ImageException;
import org.banteng.image.toolchain.MuslGcc;

import java.nio.file.Path;
import java.util.List;

/**
 * Bare metal: the image is an ELF file of program and kernel that boots wherever PVH is spoken.
 *
 * <pre>
 * Path image = ProgramImage.of(new BootTarget(), "Heat", List.of(classes)).build(work);
 * QemuRun run = Qemu.find().run(image, Guest.of(2, List.of()));
 * Process process = new ProcessBuilder(run.command()).inheritIO().start();
 * int exitCode = run.exitCode(process.waitFor());
 * </pre>
 */
public final class BootTarget implements ImageTarget {
    private static final int LEAST_HEAP = 4 << 20;

    private final boolean forDebugger;

    private BootTarget(boolean forDebugger) {
        this.forDebugger = forDebugger;
    }

    /** Images that run fast. */
    public BootTarget() {
        this(false);
    }

    /**
     * Images that gdb understands: their symbols name files and lines of Java, and what is one line
     * there is one here, as nothing is optimised.
     */
    public static BootTarget forDebugger() {
        return new BootTarget(true);
    }

    @Override
    public String name() {
        return forDebugger ? "kernel, with symbols" : "kernel";
    }

    @Override
    public int optimisation() {
        return forDebugger ? 0 : ImageTarget.super.optimisation();
    }

    @Override
    public boolean hasSourceLines() {
        return forDebugger;
    }

    @Override
    public int leastHeap() {
        return LEAST_HEAP;
    }

    @Override
    public Layer layer() {
        return KernelLayer.layer();
    }

    @Override
    public Linker linker() throws ImageException {
        MuslGcc gcc = MuslGcc.find();
        return (source, program, optimisation) -> {
            Path c = source.getParent();
            List<Path> assembler = KernelLayer.ASSEMBLER.stream().map(c::resolve).toList();
            Path image = program.resolveSibling(program.getFileName() + ".elf");
            Path script = c.resolve(KernelLayer.LINKER_SCRIPT);
            gcc.link(source, assembler, script, image, optimisation, forDebugger);
            return image;
        };
    }
}
