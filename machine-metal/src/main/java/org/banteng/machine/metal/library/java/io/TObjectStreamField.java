package org.banteng.machine.metal.library.java.io;

/** {@link java.io.ObjectStreamField}: classes of the JDK list their fields with it. */
public class TObjectStreamField {
    private final String name;
    private final Class<?> type;

    /** A field that would be serialised. */
    public TObjectStreamField(String name, Class<?> type) {
        this.name = name;
        this.type = type;
    }

    public String getName() {
        return name;
    }

    public Class<?> getType() {
        return type;
    }
}
