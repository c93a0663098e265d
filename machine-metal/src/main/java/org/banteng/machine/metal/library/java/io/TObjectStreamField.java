package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.serial.BoundStreamField;
import org.banteng.machine.metal.serial.SerialField;

import java.util.Objects;

/** {@link java.io.ObjectStreamField}, with a {@link SerialField} in place of one of reflection. */
public class TObjectStreamField implements Comparable<TObjectStreamField> {
    private final String name;
    private final Class<?> type;
    private final boolean unshared;
    private final SerialField field;
    private int offset;

    /** {@code null} until somebody asks for it: in most programs, nobody does. */
    private String signature;

    /** See {@link java.io.ObjectStreamField}. */
    public TObjectStreamField(String name, Class<?> type) {
        this(name, type, false);
    }

    /** See {@link java.io.ObjectStreamField}. */
    public TObjectStreamField(String name, Class<?> type, boolean unshared) {
        this(Objects.requireNonNull(name), type, unshared, null, null);
    }

    /** A field that a stream tells of. */
    public TObjectStreamField(String name, String signature, boolean unshared) {
        this(
                Objects.requireNonNull(name),
                typeOf(signature),
                unshared,
                null,
                // In a stream, what is the same string again is a reference to it.
                signature.intern());
    }

    /**
     * A field that a class has.
     *
     * @param showsType whether {@link #getType} is to tell the class of an object
     */
    public TObjectStreamField(SerialField field, boolean unshared, boolean showsType) {
        this(
                field.getName(),
                showsType || field.getType().isPrimitive() ? field.getType() : Object.class,
                unshared,
                field,
                field.getType().descriptorString().intern());
    }

    private TObjectStreamField(
            String name, Class<?> type, boolean unshared, SerialField field, String signature) {
        this.name = name;
        this.type = type;
        this.unshared = unshared;
        this.field = field;
        this.signature = signature;
    }

    private static Class<?> typeOf(String signature) {
        return switch (signature.charAt(0)) {
            case 'Z' -> boolean.class;
            case 'B' -> byte.class;
            case 'C' -> char.class;
            case 'S' -> short.class;
            case 'I' -> int.class;
            case 'J' -> long.class;
            case 'F' -> float.class;
            case 'D' -> double.class;
            case 'L', '[' -> Object.class;
            default -> throw new IllegalArgumentException("illegal signature");
        };
    }

    public String getName() {
        return name;
    }

    public Class<?> getType() {
        return type;
    }

    public char getTypeCode() {
        return getSignature().charAt(0);
    }

    public String getTypeString() {
        return isPrimitive() ? null : getSignature();
    }

    public int getOffset() {
        return offset;
    }

    protected void setOffset(int offset) {
        this.offset = offset;
    }

    public boolean isPrimitive() {
        return getTypeCode() != 'L' && getTypeCode() != '[';
    }

    public boolean isUnshared() {
        return unshared;
    }

    /** What {@code ObjectStreamClass} asks for: {@code null} if no class is known to have it. */
    public SerialField getField() {
        return (Object) this instanceof BoundStreamField bound ? bound.field() : field;
    }

    /** The type, as class files have it. */
    public String getSignature() {
        if (signature == null) {
            signature = type.descriptorString().intern();
        }
        return signature;
    }

    @Override
    public int compareTo(TObjectStreamField that) {
        if (isPrimitive() != that.isPrimitive()) {
            return isPrimitive() ? -1 : 1;
        }
        return name.compareTo(that.name);
    }

    @Override
    public String toString() {
        return getSignature() + ' ' + name;
    }
}
