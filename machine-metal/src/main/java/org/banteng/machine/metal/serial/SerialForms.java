package org.banteng.machine.metal.serial;

import java.util.HashMap;
import java.util.Map;

/** The classes whose objects may be in a stream. */
public final class SerialForms {
    private static final Map<Class<?>, SerialForm> BY_CLASS = new HashMap<>();
    private static final Map<String, SerialForm> BY_NAME = new HashMap<>();

    static {
        for (SerialForm form = last(); form != null; form = form.before()) {
            BY_CLASS.put(form.type(), form);
            BY_NAME.put(form.type().getName(), form);
        }
    }

    private SerialForms() {}

    /** Made by the image build, when it knows them all: the one that leads to the others. */
    private static native SerialForm last();

    /**
     * The form of a class.
     *
     * @return {@code null} if it has none
     */
    public static SerialForm of(Class<?> type) {
        return BY_CLASS.get(type);
    }

    /**
     * The class of that name.
     *
     * @param name as {@link Class#getName} tells it
     * @return {@code null} if it has no form
     */
    public static Class<?> named(String name) {
        SerialForm form = BY_NAME.get(name);
        return form == null ? null : form.type();
    }

    /**
     * Sets a field that is final, or that only the JDK's own class can reach.
     *
     * @param of an object of a class that has a form
     * @param declaring that class
     * @param bits as {@link SerialForm#setBits} takes them
     */
    public static void set(Object of, Class<?> declaring, String field, long bits) {
        SerialForm form = of(declaring);
        form.setBits(of, form.field(field).number(), bits);
    }

    /** The same for a field that is an object. */
    public static void set(Object of, Class<?> declaring, String field, Object value) {
        SerialForm form = of(declaring);
        form.setReference(of, form.field(field).number(), value);
    }
}
