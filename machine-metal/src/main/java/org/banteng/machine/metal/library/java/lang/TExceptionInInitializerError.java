package org.banteng.machine.metal.library.java.lang;

/** {@link ExceptionInInitializerError}. */
public class TExceptionInInitializerError extends LinkageError {
    /** Of no exception. */
    public TExceptionInInitializerError() {
        super(null, null);
    }

    /** Of the exception that the initialiser threw. */
    public TExceptionInInitializerError(Throwable thrown) {
        super(null, thrown);
    }

    /** With a message instead of an exception. */
    public TExceptionInInitializerError(String message) {
        super(message, null);
    }

    /** The exception that the initialiser threw. */
    public Throwable getException() {
        return getCause();
    }
}
