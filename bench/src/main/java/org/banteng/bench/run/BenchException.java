package org.banteng.bench.run;

/** A benchmark could not be run; the message says which and why, and what to do about it. */
public final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what to tell the user. */
    public BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
