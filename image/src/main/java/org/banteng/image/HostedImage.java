package org.banteng.image;

import org.banteng.image.aot.AotCompiler;
import org.banteng.image.aot.Layer;
import org.banteng.image.cache.Fingerprint;
import org.banteng.image.error.ImageException;
import org.banteng.image.toolchain.Gcc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A program compiled ahead of time into a Linux executable that runs it as a job: one rank, or as
 * many as {@code BANTENG_RANKS} says in the environment, each in a process of its own.
 *
 * <pre>
 * Path executable = HostedImage.of("Heat", List.of(classes)).build(work);
 * </pre>
 *
 * @param mainClass the class that {@code java} would be given
 * @param classPath directories and jars with the program's classes; not Banteng's own
 * @param leastHeap bytes of Java heap that the program starts with
 * @param mostHeap bytes to which the heap may grow; less than 2 GiB
 * @param optimisation 0 to 3: 3 runs fastest, 0 is built fastest. It is gcc's level; with 0, the
 *     way from Java to C is short as well
 * @param progress told what is being done, a line for each phase
 */
public record HostedImage(
        String mainClass,
        List<Path> classPath,
        int leastHeap,
        int mostHeap,
        int optimisation,
        Consumer<String> progress) {
    private static final int DEFAULT_LEAST_HEAP = 16 << 20;
    private static final int DEFAULT_MOST_HEAP = 1 << 30;
    private static final int DEFAULT_OPTIMISATION = 3;

    /** With a heap from 16 MiB to 1 GiB, optimised fully, in silence. */
    public static HostedImage of(String mainClass, List<Path> classPath) {
        return new HostedImage(
                mainClass,
                List.copyOf(classPath),
                DEFAULT_LEAST_HEAP,
                DEFAULT_MOST_HEAP,
                DEFAULT_OPTIMISATION,
                line -> {});
    }

    /** The same with another level of optimisation: 3 runs fastest, 0 is built fastest. */
    public HostedImage withOptimisation(int level) {
        return new HostedImage(mainClass, classPath, leastHeap, mostHeap, level, progress);
    }

    /** The same, with somebody who listens. */
    public HostedImage withProgress(Consumer<String> listener) {
        return new HostedImage(mainClass, classPath, leastHeap, mostHeap, optimisation, listener);
    }

    /**
     * Another name for each that would be built otherwise: from other classes, with other settings
     * or another Banteng.
     */
    public String fingerprint() throws IOException {
        return new Fingerprint()
                .add("linux")
                .add(mainClass)
                .add(leastHeap + " " + mostHeap + " " + optimisation)
                .addAll(AotCompiler.runtimeClassPath())
                .addAll(classPath)
                .name();
    }

    /**
     * Builds it.
     *
     * @param work for the intermediate files, and the executable
     * @return the executable
     * @throws ImageException if the program reaches what metal lacks, or a tool is missing
     */
    public Path build(Path work) throws ImageException, IOException, InterruptedException {
        Gcc gcc = Gcc.find();
        Files.createDirectories(work);
        progress.accept(mainClass + ": Java to C");
        Path source =
                new AotCompiler(
                                mainClass,
                                classPath,
                                leastHeap,
                                mostHeap,
                                optimisation,
                                Layer.hosted())
                        .compile(work);
        progress.accept(mainClass + ": C to machine code");
        Path executable = work.resolve(mainClass.substring(mainClass.lastIndexOf('.') + 1));
        gcc.compile(source, executable, optimisation);
        return executable;
    }
}
