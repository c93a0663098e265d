package org.banteng.machine.metal.library.java.io;

/**
 * {@code java.io.SerializationMisdeclarationChecker}, which writes what it finds into a recording.
 */
final class TSerializationMisdeclarationChecker {
    private TSerializationMisdeclarationChecker() {}

    static void checkMisdeclarations(@SuppressWarnings("unused") Class<?> type) {}
}
