package org.banteng.image.aot.serial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is computed from class files is what the JDK computes by reflection. */
class SerialVersionTest {
    private static final Path JAVA =
            FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base", "java");

    @Test
    void isAsInTheJdk() throws Exception {
        int compared = 0;
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                ClassModel type = ClassFile.of().parse(Files.readAllBytes(file));
                if (!declaresVersion(type) && !type.isModuleInfo()) {
                    Class<?> loaded = load(type);
                    if (isComputed(loaded)) {
                        long expected = ObjectStreamClass.lookup(loaded).getSerialVersionUID();
                        assertThat(SerialVersion.of(type)).as("%s", loaded).isEqualTo(expected);
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void ofArraysAsWell() throws Exception {
        for (Class<?> array : List.of(int[].class, Object[][].class, Hidden[].class)) {
            Class<?> elements = array;
            while (elements.isArray()) {
                elements = elements.getComponentType();
            }
            assertThat(SerialVersion.ofArray(array.getName(), elements.getModifiers()))
                    .as("%s", array)
                    .isEqualTo(ObjectStreamClass.lookup(array).getSerialVersionUID());
        }
    }

    /** Its file says that it is public, as whatever others below it in the package may see. */
    protected static class Hidden {}

    @Test
    void aNestedClassIsWhatItIsDeclaredAs() throws Exception {
        String file = "/" + Hidden.class.getName().replace('.', '/') + ".class";
        try (var bytes = Hidden.class.getResourceAsStream(file)) {
            ClassModel type = ClassFile.of().parse(bytes.readAllBytes());
            assertThat(SerialVersion.flagsOf(type)).isEqualTo(Hidden.class.getModifiers());
            assertThat(type.flags().flagsMask() & ClassFile.ACC_PUBLIC).isNotZero();
        }
    }

    private static boolean declaresVersion(ClassModel type) {
        return type.fields().stream()
                .anyMatch(field -> field.fieldName().equalsString(SerialFacts.VERSION));
    }

    /** The version of an enum or record is zero. */
    private static boolean isComputed(Class<?> type) {
        return Serializable.class.isAssignableFrom(type)
                && !Enum.class.isAssignableFrom(type)
                && !Record.class.isAssignableFrom(type);
    }

    private static Class<?> load(ClassModel type) throws ClassNotFoundException {
        String name = type.thisClass().asInternalName().replace('/', '.');
        return Class.forName(name, false, null);
    }
}
