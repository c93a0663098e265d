package org.banteng.machine.metal.library;

import java.nio.Buffer;
import java.nio.ByteOrder;

/** The text of a buffer, which on the JVM begins with the name of one of its many classes. */
public final class BufferText {
    private BufferText() {}

    /**
     * Of a buffer of bytes.
     *
     * @param type {@code ByteBuffer}
     * @param isOfArray whether it is over an array that is of its type
     */
    public static String of(Buffer buffer, String type, boolean isOfArray) {
        return text(buffer, (isOfArray ? "Heap" : "Direct") + type + readOnly(buffer));
    }

    /**
     * Of any other buffer.
     *
     * @param type as in {@code IntBuffer}
     * @param isOfArray whether it is over an array that is of its type, not over one of bytes
     */
    public static String of(Buffer buffer, String type, boolean isOfArray, ByteOrder order) {
        if (isOfArray) {
            return of(buffer, type, true);
        }
        return text(
                buffer,
                buffer.isDirect()
                        ? "Direct" + type + readOnly(buffer) + swapped(order)
                        : "ByteBufferAs" + type + readOnly(buffer) + firstLetter(order));
    }

    private static String swapped(ByteOrder order) {
        return order == ByteOrder.nativeOrder() ? "U" : "S";
    }

    private static String firstLetter(ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? "B" : "L";
    }

    private static String readOnly(Buffer buffer) {
        return buffer.isReadOnly() ? "R" : "";
    }

    private static String text(Buffer buffer, String type) {
        return "java.nio."
                + type
                + "[pos="
                + buffer.position()
                + " lim="
                + buffer.limit()
                + " cap="
                + buffer.capacity()
                + "]";
    }
}
