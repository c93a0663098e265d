package org.banteng.machine.metal.serial;

/** A field, as {@link java.lang.reflect.Field} would tell of it. */
public final class SerialField {
    private final SerialForm form;
    private final int number;
    private final String name;
    private final Class<?> type;
    private final boolean isTransient;

    /** By which {@link FieldAccess} finds it; negative until that was asked for it. */
    private int place = -1;

    /**
     * @param form {@code null} if the program's class does not have the field
     */
    SerialField(SerialForm form, int number, String name, Class<?> type, boolean isTransient) {
        this.form = form;
        this.number = number;
        this.name = name;
        this.type = type;
        this.isTransient = isTransient;
    }

    SerialForm form() {
        return form;
    }

    int number() {
        return number;
    }

    int place() {
        return place;
    }

    void setPlace(int place) {
        this.place = place;
    }

    /** Whether the program's class has it, and not only the JDK's class of that name. */
    public boolean isPresent() {
        return form != null;
    }

    public boolean isTransient() {
        return isTransient;
    }

    public String getName() {
        return name;
    }

    public Class<?> getType() {
        return type;
    }

    public Class<?> getDeclaringClass() {
        return form.type();
    }
}
