package mpi;

import org.banteng.engine.error.EngineException;

/**
 * An error that a call returns to its caller, see {@link MPI#ERRORS_RETURN}. The message names the
 * error class, the call, the argument, its value and what would be right.
 */
public final class MPIException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int errorClass;

    /** An error that is none of MPI's own: class and code are 0. */
    public MPIException(String message) {
        super(message);
        this.errorClass = 0;
    }

    /** An error that is none of MPI's own: class and code are 0. */
    public MPIException(Throwable cause) {
        super(cause);
        this.errorClass = 0;
    }

    MPIException(EngineException error) {
        super(error.getMessage(), error.getCause());
        this.errorClass = error.errorClass();
    }

    /** The error code; the same as the class. */
    public int getErrorCode() {
        return errorClass;
    }

    /** The error class, such as {@link MPI#ERR_RANK}. */
    public int getErrorClass() {
        return errorClass;
    }
}
