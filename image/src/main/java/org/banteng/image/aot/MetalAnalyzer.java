package org.banteng.image.aot;

import org.banteng.image.aot.cure.MachineExceptions;
import org.teavm.common.ServiceRepository;
import org.teavm.dependency.MethodDependency;
import org.teavm.dependency.PreciseDependencyAnalyzer;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.resource.ResourceProvider;

import java.util.Properties;
import java.util.function.Supplier;

/** Finds out which methods a program reaches, and with which classes of objects. */
final class MetalAnalyzer extends PreciseDependencyAnalyzer {
    MetalAnalyzer(
            ClassReaderSource classes,
            ResourceProvider resources,
            ClassLoader loader,
            ServiceRepository services,
            Diagnostics diagnostics,
            ReferenceCache references,
            String[] platformTags,
            Supplier<Properties> properties) {
        super(
                classes,
                resources,
                loader,
                services,
                diagnostics,
                references,
                platformTags,
                properties);
    }

    @Override
    protected void processMethod(MethodDependency method) {
        super.processMethod(method);
        MachineExceptions.reach(this, method);
    }
}
