package org.banteng.machine.metal.library.java.lang;

/** {@link ArrayIndexOutOfBoundsException}. */
public class TArrayIndexOutOfBoundsException extends IndexOutOfBoundsException {
    /** Without a message. */
    public TArrayIndexOutOfBoundsException() {}

    /** With a message. */
    public TArrayIndexOutOfBoundsException(String message) {
        super(message);
    }

    /** Of an index. */
    public TArrayIndexOutOfBoundsException(int index) {
        super("Array index out of range: " + index);
    }
}
