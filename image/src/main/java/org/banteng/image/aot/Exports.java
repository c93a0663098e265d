package org.banteng.image.aot;

import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.interop.Export;
import org.teavm.model.ClassReader;
import org.teavm.model.MethodReader;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Compiles methods that no Java calls: those that C or assembler calls by the name in their {@link
 * Export}.
 */
final class Exports extends AbstractDependencyListener {
    private static final String PROPERTY = "banteng.exports";

    private final List<String> classes;

    private Exports(List<String> classes) {
        this.classes = classes;
    }

    /** Says which classes have such methods, in the properties of a compilation. */
    static void declare(List<Class<?>> classes, Properties properties) {
        properties.setProperty(
                PROPERTY, String.join(",", classes.stream().map(Class::getName).toList()));
    }

    /** What {@link #declare} has put into the properties. */
    static Exports of(Properties properties) {
        String classes = properties.getProperty(PROPERTY, "");
        return new Exports(Arrays.stream(classes.split(",")).filter(c -> !c.isEmpty()).toList());
    }

    @Override
    public void started(DependencyAgent agent) {
        for (String name : classes) {
            ClassReader type = agent.getClassSource().get(name);
            for (MethodReader method : type.getMethods()) {
                if (method.getAnnotations().get(Export.class.getName()) != null) {
                    agent.linkMethod(method.getReference()).use();
                }
            }
        }
    }
}
