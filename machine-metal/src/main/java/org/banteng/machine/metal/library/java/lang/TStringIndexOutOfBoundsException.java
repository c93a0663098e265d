package org.banteng.machine.metal.library.java.lang;

/** {@link StringIndexOutOfBoundsException}. */
public class TStringIndexOutOfBoundsException extends IndexOutOfBoundsException {
    /** Without a message. */
    public TStringIndexOutOfBoundsException() {}

    /** With a message. */
    public TStringIndexOutOfBoundsException(String message) {
        super(message);
    }

    /** Of an index. */
    public TStringIndexOutOfBoundsException(int index) {
        super("String index out of range: " + index);
    }
}
