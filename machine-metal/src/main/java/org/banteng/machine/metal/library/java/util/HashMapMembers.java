package org.banteng.machine.metal.library.java.util;

import org.banteng.machine.metal.library.OfClass;
import org.banteng.machine.metal.serial.SerialForms;

import java.util.HashMap;

/** Of {@link java.util.HashMap}. */
final class HashMapMembers {
    private HashMapMembers() {}

    /** By what objects with equal hash codes are ordered; the JDK's looks at type parameters. */
    static Class<?> comparableClassFor(Object key) {
        return key instanceof Comparable<?> ? key.getClass() : null;
    }

    /** {@code HashMap.UnsafeHolder}: for a map that is read from an object stream. */
    static final class UnsafeHolder {
        private UnsafeHolder() {}

        /** See {@link OfClass}. */
        @OfClass
        static void initialise() {}

        @SuppressWarnings("NonApiType")
        static void putLoadFactor(HashMap<?, ?> map, float loadFactor) {
            SerialForms.set(map, HashMap.class, "loadFactor", Float.floatToRawIntBits(loadFactor));
        }
    }
}
