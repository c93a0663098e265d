package org.banteng.machine.metal.serial;

import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.InvocationTargetException;

/** A method that object streams call, as {@link java.lang.reflect.Method} would call it. */
public final class SerialHook {
    private final SerialForm form;
    private final Kind kind;

    /** Which there are, by their names in Java. */
    public enum Kind {
        WRITE_OBJECT("writeObject"),
        READ_OBJECT("readObject"),
        READ_OBJECT_NO_DATA("readObjectNoData"),
        WRITE_REPLACE("writeReplace"),
        READ_RESOLVE("readResolve");

        private final String method;

        Kind(String method) {
            this.method = method;
        }

        /** What the method is called. */
        public String method() {
            return method;
        }

        /** Stands for it among the abilities of a {@link SerialForm}. */
        public int bit() {
            return 1 << ordinal();
        }
    }

    private SerialHook(SerialForm form, Kind kind) {
        this.form = form;
        this.kind = kind;
    }

    /**
     * Finds one.
     *
     * @return {@code null} if the class has none that object streams would call
     */
    public static SerialHook find(Class<?> type, String method) {
        SerialForm form = SerialForms.of(type);
        if (form != null) {
            for (Kind kind : Kind.values()) {
                if (kind.method.equals(method) && form.has(kind)) {
                    return new SerialHook(form, kind);
                }
            }
        }
        return null;
    }

    /**
     * Calls it.
     *
     * @throws InvocationTargetException with what the method has thrown
     */
    public Object invoke(Object of, Object[] arguments) throws InvocationTargetException {
        try {
            return call(of, arguments);
        } catch (Throwable e) {
            throw new InvocationTargetException(e);
        }
    }

    private Object call(Object of, Object[] arguments) throws Throwable {
        switch (kind) {
            case WRITE_OBJECT -> form.writeObject(of, (ObjectOutputStream) arguments[0]);
            case READ_OBJECT -> form.readObject(of, (ObjectInputStream) arguments[0]);
            case READ_OBJECT_NO_DATA -> form.readObjectNoData(of);
            case WRITE_REPLACE -> {
                return form.writeReplace(of);
            }
            case READ_RESOLVE -> {
                return form.readResolve(of);
            }
        }
        return null;
    }
}
