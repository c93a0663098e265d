package org.banteng.image.aot;

import org.teavm.cache.AlwaysStaleCacheStatus;
import org.teavm.model.ReferenceCache;
import org.teavm.model.transformation.AssertionRemoval;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.DirectoryBuildTarget;
import org.teavm.vm.TeaVM;
import org.teavm.vm.TeaVMBuilder;
import org.teavm.vm.TeaVMOptimizationLevel;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Drives TeaVM once: from class files to C files. */
final class Translator {
    /** TeaVM asks for the name of a file here, and writes a directory of files when it writes C. */
    private static final String UNUSED = "";

    private final MetalTarget target;
    private final TeaVMOptimizationLevel level;
    private final Properties properties;
    private TeaVM vm;

    /**
     * @param properties what plugins read
     */
    Translator(MetalTarget target, TeaVMOptimizationLevel level, Properties properties) {
        this.target = target;
        this.level = level;
        this.properties = properties;
    }

    /**
     * Translates what can be reached from a main method. If something is missing that the program
     * needs, nothing is written; {@link #vm} tells what.
     *
     * @param entryPoint the C name of the function that the program begins with
     */
    void translate(String mainClass, String entryPoint, List<Path> classPath, Path to) {
        try (ResourceProvider resources = new ProgramFiles(classPath)) {
            ClassLoader loader = Translator.class.getClassLoader();
            ReferenceCache references = new ReferenceCache();
            vm =
                    new TeaVMBuilder(target)
                            .setReferenceCache(references)
                            .setClassLoader(loader)
                            .setClassSource(new ProgramClasses(resources, references, loader))
                            .setResourceProvider(resources)
                            .setDependencyAnalyzerFactory(MetalAnalyzer::new)
                            .build();
            target.setClasses(vm::getWrittenClasses);
            vm.add(new AssertionRemoval());
            vm.setCacheStatus(AlwaysStaleCacheStatus.INSTANCE);
            vm.setOptimizationLevel(level);
            vm.setProperties(properties);
            vm.installPlugins();
            vm.setEntryPoint(mainClass);
            vm.setEntryPointName(entryPoint);
            vm.build(new DirectoryBuildTarget(to.toFile()), UNUSED);
        }
    }

    /** What did it, with what it has found out. */
    TeaVM vm() {
        return vm;
    }
}
