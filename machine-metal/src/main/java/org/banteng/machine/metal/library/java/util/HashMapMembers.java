package org.banteng.machine.metal.library.java.util;

/** Of {@link java.util.HashMap}. */
final class HashMapMembers {
    private HashMapMembers() {}

    /** By what objects with equal hash codes are ordered; the JDK's looks at type parameters. */
    static Class<?> comparableClassFor(Object key) {
        return key instanceof Comparable<?> ? key.getClass() : null;
    }
}
