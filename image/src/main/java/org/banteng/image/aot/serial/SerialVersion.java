package org.banteng.image.aot.serial;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code serialVersionUID} of a class that declares none: the first eight bytes of a SHA-1 over
 * its name and members (Java Object Serialization Specification, 4.6).
 */
final class SerialVersion {
    private static final int OF_CLASSES =
            ClassFile.ACC_PUBLIC
                    | ClassFile.ACC_FINAL
                    | ClassFile.ACC_INTERFACE
                    | ClassFile.ACC_ABSTRACT;

    private static final int OF_FIELDS =
            ClassFile.ACC_PUBLIC
                    | ClassFile.ACC_PRIVATE
                    | ClassFile.ACC_PROTECTED
                    | ClassFile.ACC_STATIC
                    | ClassFile.ACC_FINAL
                    | ClassFile.ACC_VOLATILE
                    | ClassFile.ACC_TRANSIENT;

    private static final int OF_METHODS =
            ClassFile.ACC_PUBLIC
                    | ClassFile.ACC_PRIVATE
                    | ClassFile.ACC_PROTECTED
                    | ClassFile.ACC_STATIC
                    | ClassFile.ACC_FINAL
                    | ClassFile.ACC_SYNCHRONIZED
                    | ClassFile.ACC_NATIVE
                    | ClassFile.ACC_ABSTRACT
                    | ClassFile.ACC_STRICT;

    private static final int STATIC_OR_TRANSIENT = ClassFile.ACC_STATIC | ClassFile.ACC_TRANSIENT;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream digested = new DataOutputStream(bytes);

    private SerialVersion() {}

    /** Of a class or interface. */
    static long of(ClassModel type) {
        return digest(version -> version.add(type));
    }

    /**
     * Of an array.
     *
     * @param name as {@link Class#getName} has it
     * @param elements flags of the class of its elements, at the end of all dimensions
     */
    static long ofArray(String name, int elements) {
        int flags =
                (elements & ClassFile.ACC_PUBLIC) | ClassFile.ACC_FINAL | ClassFile.ACC_ABSTRACT;
        return digest(
                version -> {
                    version.digested.writeUTF(name);
                    version.digested.writeInt(flags);
                });
    }

    /** What a class is declared as, which for a nested one is not what its file begins with. */
    static int flagsOf(ClassModel type) {
        return type.findAttribute(Attributes.innerClasses()).stream()
                .flatMap(nested -> nested.classes().stream())
                .filter(nested -> nested.innerClass().equals(type.thisClass()))
                .mapToInt(nested -> nested.flagsMask())
                .findFirst()
                .orElse(type.flags().flagsMask());
    }

    private interface Addition {
        void to(SerialVersion version) throws IOException;
    }

    private static long digest(Addition addition) {
        SerialVersion version = new SerialVersion();
        try {
            addition.to(version);
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(version.bytes.toByteArray());
            return ByteBuffer.wrap(hash).order(ByteOrder.LITTLE_ENDIAN).getLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    private void add(ClassModel type) throws IOException {
        digested.writeUTF(type.thisClass().asInternalName().replace('/', '.'));
        digested.writeInt(classFlags(type));
        List<String> interfaces =
                type.interfaces().stream()
                        .map(each -> each.asInternalName().replace('/', '.'))
                        .sorted()
                        .toList();
        for (String each : interfaces) {
            digested.writeUTF(each);
        }
        addFields(type);
        if (named(type, ConstantDescs.CLASS_INIT_NAME).findAny().isPresent()) {
            addMember(ConstantDescs.CLASS_INIT_NAME, ClassFile.ACC_STATIC, "()V");
        }
        addMethods(named(type, ConstantDescs.INIT_NAME).toList());
        addMethods(
                type.methods().stream()
                        .filter(method -> !method.methodName().stringValue().startsWith("<"))
                        .toList());
    }

    private static int classFlags(ClassModel type) {
        int flags = flagsOf(type) & OF_CLASSES;
        if ((flags & ClassFile.ACC_INTERFACE) == 0) {
            return flags;
        }
        boolean hasMethods =
                type.methods().stream()
                        .anyMatch(method -> !method.methodName().stringValue().startsWith("<"));
        return hasMethods ? flags | ClassFile.ACC_ABSTRACT : flags & ~ClassFile.ACC_ABSTRACT;
    }

    private static Stream<MethodModel> named(ClassModel type, String name) {
        return type.methods().stream().filter(method -> method.methodName().equalsString(name));
    }

    private void addFields(ClassModel type) throws IOException {
        List<FieldModel> fields =
                type.fields().stream()
                        .sorted(Comparator.comparing(field -> field.fieldName().stringValue()))
                        .toList();
        for (FieldModel field : fields) {
            int flags = field.flags().flagsMask() & OF_FIELDS;
            if ((flags & ClassFile.ACC_PRIVATE) == 0 || (flags & STATIC_OR_TRANSIENT) == 0) {
                addMember(field.fieldName().stringValue(), flags, field.fieldType().stringValue());
            }
        }
    }

    private void addMethods(List<MethodModel> methods) throws IOException {
        List<MethodModel> sorted =
                methods.stream()
                        .sorted(
                                Comparator.comparing(
                                                (MethodModel method) ->
                                                        method.methodName().stringValue())
                                        .thenComparing(method -> method.methodType().stringValue()))
                        .toList();
        for (MethodModel method : sorted) {
            int flags = method.flags().flagsMask() & OF_METHODS;
            if ((flags & ClassFile.ACC_PRIVATE) == 0) {
                addMember(
                        method.methodName().stringValue(),
                        flags,
                        method.methodType().stringValue().replace('/', '.'));
            }
        }
    }

    private void addMember(String name, int flags, String type) throws IOException {
        digested.writeUTF(name);
        digested.writeInt(flags);
        digested.writeUTF(type);
    }
}
