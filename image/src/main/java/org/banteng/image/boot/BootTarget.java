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

    @Override
    public String name() {
        return "kernel";
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
            gcc.link(source, assembler, c.resolve(KernelLayer.LINKER_SCRIPT), image, optimisation);
            return image;
        };
    }
}
