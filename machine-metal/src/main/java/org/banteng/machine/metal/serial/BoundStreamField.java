package org.banteng.machine.metal.serial;

import java.io.ObjectStreamField;

/** A field of a class's stream form that the class really has. */
public final class BoundStreamField extends ObjectStreamField {
    private final SerialField field;

    public BoundStreamField(SerialField field, boolean unshared) {
        super(field.getName(), field.getType(), unshared);
        this.field = field;
    }

    /** The field of the class. */
    public SerialField field() {
        return field;
    }
}
