package org.banteng.image.aot;

import org.banteng.image.cache.Fingerprint;
import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A program that is to be compiled ahead of time, and how.
 *
 * @param target what for
 * @param mainClass the class that {@code java} would be given
 * @param classPath directories and jars with the program's classes; not Banteng's own
 * @param leastHeap bytes of Java heap that each rank starts with
 * @param mostHeap bytes to which a rank's heap may grow; less than 2 GiB
 * @param optimisation 0 to 3: 3 runs fastest, 0 is built fastest. It is gcc's level; with 0, the
 *     way from Java to C is short as well
 * @param progress told what is being done, a line for each phase
 */
public record ProgramImage(
        ImageTarget target,
        String mainClass,
        List<Path> classPath,
        int leastHeap,
        int mostHeap,
        int optimisation,
        Consumer<String> progress) {
    private static final int DEFAULT_MOST_HEAP = 1 << 30;

    /** With a heap of up to 1 GiB for each rank, optimised as the target wants it, in silence. */
    public static ProgramImage of(ImageTarget target, String mainClass, List<Path> classPath) {
        return new ProgramImage(
                target,
                mainClass,
                List.copyOf(classPath),
                target.leastHeap(),
                DEFAULT_MOST_HEAP,
                target.optimisation(),
                line -> {});
    }

    /** The same with another level of optimisation. */
    public ProgramImage withOptimisation(int level) {
        return new ProgramImage(target, mainClass, classPath, leastHeap, mostHeap, level, progress);
    }

    /** The same, with somebody who listens. */
    public ProgramImage withProgress(Consumer<String> listener) {
        return new ProgramImage(
                target, mainClass, classPath, leastHeap, mostHeap, optimisation, listener);
    }

    /**
     * Another name for each that would be built otherwise: from other classes, with other settings,
     * with another JDK, whose class files are compiled as well, or another Banteng. Of the class
     * path, only what the program is made of counts.
     */
    public String fingerprint() throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint
                .add(target.name())
                .add(mainClass)
                .add(leastHeap + " " + mostHeap + " " + optimisation)
                .add(Runtime.version().toString())
                .addAll(RuntimeClassPath.entries());
        try (ClassFiles files = new ClassFiles(classPath)) {
            ProgramParts.addTo(fingerprint, mainClass, files);
        }
        return fingerprint.name();
    }

    /**
     * Builds it.
     *
     * @param work for the intermediate files, and the image
     * @return the image
     * @throws ImageException if the program reaches what metal lacks, or a tool is missing
     */
    public Path build(Path work) throws ImageException, IOException, InterruptedException {
        ImageTarget.Linker linker = target.linker();
        Files.createDirectories(work);
        progress.accept(mainClass + ": Java to C");
        Path source =
                new AotCompiler(mainClass, classPath, leastHeap, mostHeap, optimisation, target)
                        .compile(work);
        progress.accept(mainClass + ": C to machine code");
        Path program = work.resolve(mainClass.substring(mainClass.lastIndexOf('.') + 1));
        return linker.link(source, program, optimisation);
    }
}
