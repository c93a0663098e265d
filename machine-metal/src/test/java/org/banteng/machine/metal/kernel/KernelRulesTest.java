package org.banteng.machine.metal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.memory.Layout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of {@code package-info}: what makes Java fit for a kernel. */
class KernelRulesTest {
    /** Constructors that nobody calls, and what takes a larger or smaller of two numbers. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "java/lang/Object.<init>",
                    "java/lang/Math.min",
                    "java/lang/Math.max",
                    "java/lang/Math.abs",
                    "java/lang/Integer.compareUnsigned");

    private static final String UNMANAGED = "Lorg/teavm/interop/Unmanaged;";

    @Test
    void noClassHasWritableStatics() throws Exception {
        List<String> statics =
                kernel().stream()
                        .flatMap(type -> type.fields().stream())
                        .filter(field -> !isConstant(field))
                        .map(KernelRulesTest::name)
                        .toList();

        assertThat(statics).as("fields that each instance would have a copy of").isEmpty();
    }

    @Test
    void noClassNeedsToBeInitialised() throws Exception {
        List<String> initialised =
                kernel().stream()
                        .flatMap(type -> type.methods().stream())
                        .filter(method -> method.methodName().equalsString("<clinit>"))
                        .map(method -> method.parent().orElseThrow().thisClass().asInternalName())
                        .toList();

        assertThat(initialised).as("classes with an initialiser").isEmpty();
    }

    /**
     * Of the JDK, only what becomes an expression of C: a call may throw, and look for a handler.
     */
    @Test
    void nothingIsCalledThatNeedsARuntime() throws Exception {
        List<String> calls =
                kernel().stream()
                        .flatMap(type -> type.methods().stream())
                        .flatMap(method -> method.code().stream())
                        .flatMap(code -> code.elementStream())
                        .filter(InvokeInstruction.class::isInstance)
                        .map(InvokeInstruction.class::cast)
                        .map(call -> call.owner().asInternalName() + "." + call.name())
                        .filter(call -> !call.startsWith("org/banteng/machine/metal/kernel/"))
                        .filter(call -> !call.startsWith("org/teavm/interop/Address."))
                        .filter(call -> !HARMLESS.contains(call))
                        .distinct()
                        .toList();

        assertThat(calls).isEmpty();
    }

    @Test
    void everyMethodCompilesToPlainC() throws Exception {
        List<String> managed =
                kernel().stream()
                        .filter(type -> type.methods().stream().anyMatch(KernelRulesTest::isMethod))
                        .filter(type -> !isUnmanaged(type))
                        .map(type -> type.thisClass().asInternalName())
                        .toList();

        assertThat(kernel()).hasSizeGreaterThan(20);
        assertThat(managed).as("classes that lack @Unmanaged").isEmpty();
    }

    private static boolean isConstant(FieldModel field) {
        return field.flags().has(AccessFlag.FINAL)
                && field.findAttribute(Attributes.constantValue()).isPresent();
    }

    private static boolean isMethod(MethodModel method) {
        return !method.methodName().equalsString("<init>");
    }

    private static boolean isUnmanaged(ClassModel type) {
        return type.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(annotations -> annotations.annotations().stream())
                .anyMatch(annotation -> annotation.className().equalsString(UNMANAGED));
    }

    private static String name(FieldModel field) {
        return field.parent().orElseThrow().thisClass().asInternalName()
                + "."
                + field.fieldName().stringValue();
    }

    /** The classes of the kernel as they are compiled, not what stands in for some of them here. */
    private static List<ClassModel> kernel() throws Exception {
        Path classes =
                Path.of(Layout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path kernel = classes.resolve("org/banteng/machine/metal/kernel");
        try (Stream<Path> files = Files.walk(kernel)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .map(KernelRulesTest::parse)
                    .toList();
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
