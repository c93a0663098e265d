package org.banteng.machine.metal.serial;

import java.lang.reflect.InvocationTargetException;

/** Makes objects that a stream then fills, as a {@link java.lang.reflect.Constructor} would. */
public final class SerialConstructor {
    private final SerialForm form;

    private SerialConstructor(SerialForm form) {
        this.form = form;
    }

    /**
     * Finds it.
     *
     * @return {@code null} if the class has none that object streams may call
     */
    public static SerialConstructor find(Class<?> type) {
        SerialForm form = SerialForms.of(type);
        return form != null && form.can(SerialForm.CREATION) ? new SerialConstructor(form) : null;
    }

    /**
     * A new object.
     *
     * @param arguments none
     * @throws InvocationTargetException with what a constructor has thrown
     */
    @SuppressWarnings("unused")
    public Object newInstance(Object[] arguments)
            throws InstantiationException, InvocationTargetException {
        try {
            return form.create();
        } catch (InstantiationException e) {
            throw e;
        } catch (Throwable e) {
            throw new InvocationTargetException(e);
        }
    }
}
