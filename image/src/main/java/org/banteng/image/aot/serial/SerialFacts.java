package org.banteng.image.aot.serial;

import org.teavm.model.ClassReader;
import org.teavm.model.FieldReader;
import org.teavm.model.ValueType;

import java.io.ObjectStreamClass;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the class file of a serialisable class says.
 *
 * @param type what the program has as this class
 * @param version its {@code serialVersionUID}
 * @param isVersionComputed whether only the program itself can tell the version, when it runs
 * @param fields those that may be in a stream
 * @param declaresFields whether it has {@code serialPersistentFields} that the program can read
 * @param isUnknown whether the program's class does not fit its class file
 */
record SerialFacts(
        ClassReader type,
        long version,
        boolean isVersionComputed,
        List<Field> fields,
        boolean declaresFields,
        boolean isUnknown) {
    static final String VERSION = "serialVersionUID";
    static final String FIELDS = "serialPersistentFields";

    private static final int STATIC_FINAL = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
    private static final List<String> STREAM_METHODS =
            List.of(
                    "writeObject",
                    "readObject",
                    "readObjectNoData",
                    "writeReplace",
                    "readResolve",
                    "writeExternal",
                    "readExternal");

    /**
     * A field of an object.
     *
     * @param type in the class file
     * @param ownType in the program's class; {@code null} if that does not have it
     */
    record Field(String name, ValueType type, ValueType ownType, boolean isTransient) {
        boolean isPresent() {
            return ownType != null;
        }
    }

    /** Of a class that is compiled from this class file. */
    static SerialFacts of(ClassReader type, ClassModel file) {
        Optional<FieldModel> version = version(file);
        boolean isConstant = version.stream().anyMatch(field -> constant(field).isPresent());
        boolean declaresFields =
                find(file, FIELDS)
                        .filter(field -> isAll(field, STATIC_FINAL | ClassFile.ACC_PRIVATE))
                        .filter(field -> isStreamFields(field.fieldType().stringValue()))
                        .isPresent();
        return new SerialFacts(
                type,
                isConstant ? constant(version.get()).get() : undeclared(type, file),
                version.isPresent() && !isConstant,
                file.fields().stream()
                        .filter(field -> !isAll(field, ClassFile.ACC_STATIC))
                        .map(field -> fieldOf(field))
                        .toList(),
                declaresFields,
                false);
    }

    /**
     * Of a class of the JDK that the program has another class for.
     *
     * @param file the JDK's
     */
    static SerialFacts ofOther(ClassReader type, ClassModel file) {
        ObjectStreamClass ofJdk = ofJdk(type.getName());
        List<Field> fields =
                Arrays.stream(ofJdk.getFields())
                        .map(
                                field ->
                                        other(
                                                type,
                                                field.getName(),
                                                ValueType.parse(field.getType())))
                        .toList();
        boolean readsItself = has(type, "readObject") || has(type, "readExternal");
        boolean isWhole = readsItself || fields.stream().allMatch(Field::isPresent);
        return new SerialFacts(
                type,
                ofJdk.getSerialVersionUID(),
                false,
                fields,
                false,
                !fits(type, file) || !isWhole);
    }

    private static ObjectStreamClass ofJdk(String name) {
        try {
            return ObjectStreamClass.lookupAny(Class.forName(name, false, null));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the JDK's class file is there", e);
        }
    }

    /** AtomicBoolean, as an exception, has an int in the JDK and a boolean here. */
    private static Field other(ClassReader type, String name, ValueType fieldType) {
        FieldReader field = type.getField(name);
        ValueType ownType = field == null ? null : field.getType();
        boolean isPresent =
                fieldType.equals(ownType)
                        || (fieldType == ValueType.INTEGER && ownType == ValueType.BOOLEAN);
        return new Field(name, fieldType, isPresent ? ownType : null, false);
    }

    private static boolean fits(ClassReader type, ClassModel file) {
        return STREAM_METHODS.stream()
                .filter(
                        name ->
                                file.methods().stream()
                                        .anyMatch(each -> each.methodName().equalsString(name)))
                .allMatch(name -> has(type, name));
    }

    private static boolean has(ClassReader type, String method) {
        return type.getMethods().stream().anyMatch(each -> each.getName().equals(method));
    }

    private static long undeclared(ClassReader type, ClassModel file) {
        boolean isRecord = "java.lang.Record".equals(type.getParent());
        boolean isEnum = "java.lang.Enum".equals(type.getParent());
        return isRecord || isEnum ? 0 : SerialVersion.of(file);
    }

    private static Optional<FieldModel> version(ClassModel file) {
        return find(file, VERSION)
                .filter(field -> isAll(field, STATIC_FINAL))
                .filter(field -> "JISBC".contains(field.fieldType().stringValue()));
    }

    private static Optional<Long> constant(FieldModel field) {
        return field.findAttribute(Attributes.constantValue())
                .map(ConstantValueAttribute::constant)
                .map(value -> ((Number) value.constantValue()).longValue());
    }

    private static boolean isStreamFields(String descriptor) {
        return descriptor.equals("[Ljava/io/ObjectStreamField;");
    }

    private static Optional<FieldModel> find(ClassModel file, String name) {
        Stream<FieldModel> fields = file.fields().stream();
        return fields.filter(field -> field.fieldName().equalsString(name)).findFirst();
    }

    private static boolean isAll(FieldModel field, int flags) {
        return (field.flags().flagsMask() & flags) == flags;
    }

    private static Field fieldOf(FieldModel field) {
        ValueType type = ValueType.parse(field.fieldType().stringValue());
        boolean isTransient = isAll(field, ClassFile.ACC_TRANSIENT);
        return new Field(field.fieldName().stringValue(), type, type, isTransient);
    }
}
