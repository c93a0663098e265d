package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.library.OfClass;
import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.serial.SerialForms;

import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Array;
import java.util.Map;

/** {@link ObjectInputStream}: how it finds classes. */
public final class ObjectInputStreamMembers {
    private static final Map<String, Class<?>> PRIMITIVES =
            Map.of(
                    "boolean", boolean.class,
                    "byte", byte.class,
                    "char", char.class,
                    "short", short.class,
                    "int", int.class,
                    "long", long.class,
                    "float", float.class,
                    "double", double.class,
                    "void", void.class);

    private static final Map<Character, Class<?>> ELEMENTS =
            Map.of(
                    'Z', boolean.class,
                    'B', byte.class,
                    'C', char.class,
                    'S', short.class,
                    'I', int.class,
                    'J', long.class,
                    'F', float.class,
                    'D', double.class);

    private ObjectInputStreamMembers() {}

    /** The default that a subclass may call. */
    @OfObject
    static Class<?> resolveClass(ObjectInputStream in, ObjectStreamClass inStream)
            throws ClassNotFoundException {
        String name = inStream.getName();
        Class<?> primitive = PRIMITIVES.get(name);
        return primitive == null ? named(name) : primitive;
    }

    /** No class of a compiled program is a proxy. */
    @SuppressWarnings("DoNotCallSuggester")
    @OfObject
    static Class<?> resolveProxyClass(ObjectInputStream in, String[] interfaces)
            throws ClassNotFoundException {
        throw new ClassNotFoundException("a proxy for " + String.join(", ", interfaces));
    }

    private static Class<?> named(String name) throws ClassNotFoundException {
        Class<?> known = SerialForms.named(name);
        if (known != null) {
            return known;
        }
        if (!name.startsWith("[")) {
            return Class.forName(name);
        }
        return Array.newInstance(elementOf(name), 0).getClass();
    }

    private static Class<?> elementOf(String array) throws ClassNotFoundException {
        String element = array.substring(1);
        if (element.startsWith("[")) {
            return named(element);
        }
        boolean isObject = element.startsWith("L") && element.endsWith(";");
        Class<?> found =
                isObject
                        ? named(element.substring(1, element.length() - 1))
                        : element.length() == 1 ? ELEMENTS.get(element.charAt(0)) : null;
        if (found == null) {
            throw new ClassNotFoundException(array);
        }
        return found;
    }

    /** {@code ObjectInputStream.Logging}: there is no log. */
    static final class Logging {
        private Logging() {}

        /** See {@link OfClass}. */
        @OfClass
        static void initialise() {}
    }
}
