package org.banteng.image.boot;

import org.banteng.image.aot.AotCompiler;
import org.banteng.image.cache.Fingerprint;
import org.banteng.image.error.ImageException;
import org.banteng.image.toolchain.MuslGcc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A program and the kernel, compiled ahead of time into one image that boots.
 *
 * <pre>
 * Path image = BootableImage.of("Heat", List.of(classes)).build(work);
 * int exitCode = Qemu.find().boot(image, Guest.of(2, List.of()));
 * </pre>
 *
 * @param mainClass the class that {@code java} would be given
 * @param classPath directories and jars with the program's classes; not Banteng's own
 * @param leastHeap bytes of Java heap that each rank starts with
 * @param mostHeap bytes to which a rank's heap may grow; less than 2 GiB
 * @param optimisation 0 to 3: 3 runs fastest, 0 is built fastest
 * @param progress told what is being done, a line for each phase
 */
public record BootableImage(
        String mainClass,
        List<Path> classPath,
        int leastHeap,
        int mostHeap,
        int optimisation,
        Consumer<String> progress) {
    private static final int DEFAULT_LEAST_HEAP = 4 << 20;
    private static final int DEFAULT_MOST_HEAP = 1 << 30;
    private static final int DEFAULT_OPTIMISATION = 3;

    /** With a heap from 4 MiB to 1 GiB for each rank, optimised fully, in silence. */
    public static BootableImage of(String mainClass, List<Path> classPath) {
        return new BootableImage(
                mainClass,
                List.copyOf(classPath),
                DEFAULT_LEAST_HEAP,
                DEFAULT_MOST_HEAP,
                DEFAULT_OPTIMISATION,
                line -> {});
    }

    /** The same with another level of optimisation: 3 runs fastest, 0 is built fastest. */
    public BootableImage withOptimisation(int level) {
        return new BootableImage(mainClass, classPath, leastHeap, mostHeap, level, progress);
    }

    /** The same, with somebody who listens. */
    public BootableImage withProgress(Consumer<String> listener) {
        return new BootableImage(mainClass, classPath, leastHeap, mostHeap, optimisation, listener);
    }

    /**
     * Another name for each that would be built otherwise: from other classes, with other settings
     * or another Banteng.
     */
    public String fingerprint() throws IOException {
        return new Fingerprint()
                .add("kernel")
                .add(mainClass)
                .add(leastHeap + " " + mostHeap + " " + optimisation)
                .addAll(AotCompiler.runtimeClassPath())
                .addAll(classPath)
                .name();
    }

    /**
     * Builds it.
     *
     * @param work for the intermediate files, and the image
     * @return the image, an ELF file that boots wherever PVH is spoken
     * @throws ImageException if the program reaches what metal lacks, or a tool is missing
     */
    public Path build(Path work) throws ImageException, IOException, InterruptedException {
        MuslGcc gcc = MuslGcc.find();
        Files.createDirectories(work);
        progress.accept(mainClass + ": Java to C");
        Path source =
                new AotCompiler(
                                mainClass,
                                classPath,
                                leastHeap,
                                mostHeap,
                                optimisation,
                                KernelLayer.layer())
                        .compile(work);
        progress.accept(mainClass + ": C to machine code");
        Path c = source.getParent();
        List<Path> assembler = KernelLayer.ASSEMBLER.stream().map(c::resolve).toList();
        Path image = work.resolve(mainClass.substring(mainClass.lastIndexOf('.') + 1) + ".elf");
        gcc.link(source, assembler, c.resolve(KernelLayer.LINKER_SCRIPT), image, optimisation);
        return image;
    }
}
