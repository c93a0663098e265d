package org.banteng.machine.metal.library.java.util.concurrent;

/** Of {@link java.util.concurrent.ConcurrentHashMap}. */
final class ConcurrentHashMapMembers {
    private ConcurrentHashMapMembers() {}

    /** By what objects with equal hash codes are ordered; the JDK's looks at type parameters. */
    static Class<?> comparableClassFor(Object key) {
        return key instanceof Comparable<?> ? key.getClass() : null;
    }
}
