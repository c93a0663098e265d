package org.banteng.engine.error;

/**
 * An MPI error on its way from where it is found to package mpi, which applies the error handler of
 * the communicator. Never seen by a program.
 */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int errorClass;

    /**
     * @param errorClass one of {@link ErrorClass}
     * @param detail the call, the argument, its value and what would be right
     */
    public EngineException(int errorClass, String detail) {
        super(ErrorClass.text(errorClass) + ": " + detail);
        this.errorClass = errorClass;
    }

    /** As above, for an error that began as an exception of Java's. */
    public EngineException(int errorClass, String detail, Throwable cause) {
        this(errorClass, detail);
        initCause(cause);
    }

    /** One of {@link ErrorClass}. */
    public int errorClass() {
        return errorClass;
    }
}
