package org.banteng.machine.metal.library.java.lang;

/** {@link IndexOutOfBoundsException}. */
public class TIndexOutOfBoundsException extends RuntimeException {
    /** Without a message. */
    public TIndexOutOfBoundsException() {}

    /** With a message. */
    public TIndexOutOfBoundsException(String message) {
        super(message);
    }

    /** Of an index. */
    public TIndexOutOfBoundsException(int index) {
        super("Index out of range: " + index);
    }

    /** Of an index. */
    public TIndexOutOfBoundsException(long index) {
        super("Index out of range: " + index);
    }
}
