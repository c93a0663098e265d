package org.banteng.image.aot;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ReferenceCache;
import org.teavm.model.transformation.NoSuchFieldCatchElimination;
import org.teavm.parsing.ClasspathClassHolderSource;
import org.teavm.parsing.resource.ResourceProvider;

import java.util.HashMap;
import java.util.Map;

/**
 * The classes of a program, as its compilation begins. TeaVM's own such source also drops each
 * instruction whose result nobody uses; but dividing, casting and reading from an array may throw.
 */
final class ProgramClasses implements ClassHolderSource {
    private final ClassHolderSource parsed;
    private final Map<String, ClassHolder> prepared = new HashMap<>();

    ProgramClasses(ResourceProvider resources, ReferenceCache references, ClassLoader loader) {
        parsed = new ClasspathClassHolderSource(resources, references, Library.mapping(loader));
    }

    @Override
    public ClassHolder get(String name) {
        ClassHolder known = prepared.get(name);
        if (known != null) {
            return known;
        }
        ClassHolder type = parsed.get(name);
        if (type != null) {
            prepare(type);
            prepared.put(name, type);
        }
        return type;
    }

    private static void prepare(ClassHolder type) {
        for (MethodHolder method : type.getMethods()) {
            Program program = method.getProgram();
            if (program != null) {
                new NoSuchFieldCatchElimination().apply(program);
            }
        }
    }
}
