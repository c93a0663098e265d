package org.banteng.image.aot;

import org.banteng.image.error.ImageException;
import org.banteng.machine.Platform;
import org.banteng.machine.metal.instance.MetalPlatform;
import org.teavm.callgraph.CallGraph;
import org.teavm.classlib.ServiceLoaderFilter;
import org.teavm.diagnostics.Problem;
import org.teavm.vm.TeaVMOptimizationLevel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Turns what a program can reach, from its main method on, into C. */
public final class AotCompiler {
    private final String mainClass;
    private final List<Path> classPath;
    private final int leastHeap;
    private final int mostHeap;
    private final int optimisation;
    private final ImageTarget platform;

    /**
     * @param classPath directories and jars of the program; what every program needs is added
     * @param leastHeap bytes of Java heap that it starts with
     * @param mostHeap bytes to which the heap may grow; under 2 GiB, as the collector counts in
     *     ints
     * @param optimisation 0 for C that is there sooner, above for C that runs faster
     * @param platform what the program is to stand on
     */
    public AotCompiler(
            String mainClass,
            List<Path> classPath,
            int leastHeap,
            int mostHeap,
            int optimisation,
            ImageTarget platform) {
        this.mainClass = mainClass;
        this.classPath = List.copyOf(classPath);
        this.leastHeap = leastHeap;
        this.mostHeap = mostHeap;
        this.optimisation = optimisation;
        this.platform = platform;
    }

    /**
     * Writes the C files.
     *
     * @param work where they go, below two directories of their own
     * @return the one file to compile, with its directory as include path
     * @throws ImageException if there is no main method, or the program reaches what the class
     *     library of metal lacks: named with the calls that lead to it
     */
    public Path compile(Path work) throws ImageException, IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path c = Files.createDirectories(work.resolve("c"));
        EntryPoint.of(mainClass, classPath).writeTo(classes);
        writeService(classes, Platform.class, MetalPlatform.class);
        writeService(classes, ServiceLoaderFilter.class, OneMachine.class);
        MetalTarget target = new MetalTarget(leastHeap, mostHeap);
        target.setLineNumbersGenerated(platform.hasSourceLines());
        Layer layer = platform.layer();
        Properties properties = new Properties();
        Exports.declare(layer.exports(), properties);
        Translator translator = new Translator(target, level(), properties);
        translator.translate(EntryPoint.NAME, "banteng_main", fullClassPath(classes), c);
        List<Problem> problems = translator.vm().getProblemProvider().getSevereProblems();
        if (!problems.isEmpty()) {
            CallGraph calls = translator.vm().getDependencyInfo().getCallGraph();
            throw new ImageException(
                    mainClass
                            + " cannot be compiled for metal:\n"
                            + Problems.describe(problems, calls));
        }
        return layer.install(c);
    }

    private TeaVMOptimizationLevel level() {
        return optimisation == 0 ? TeaVMOptimizationLevel.SIMPLE : TeaVMOptimizationLevel.FULL;
    }

    private List<Path> fullClassPath(Path classes) {
        List<Path> all = new ArrayList<>();
        all.add(classes);
        all.addAll(classPath);
        all.addAll(RuntimeClassPath.entries());
        return all.stream().distinct().toList();
    }

    private static void writeService(Path classes, Class<?> service, Class<?> implementation)
            throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve(service.getName()), implementation.getName() + "\n");
    }
}
