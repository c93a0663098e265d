package mpi;

/** What an error does: see {@link MPI#ERRORS_ARE_FATAL} and {@link MPI#ERRORS_RETURN}. */
public final class Errhandler {
    private final boolean returnsErrors;

    Errhandler(boolean returnsErrors) {
        this.returnsErrors = returnsErrors;
    }

    /** Whether an error is returned to the caller; otherwise it ends the job. */
    boolean returnsErrors() {
        return returnsErrors;
    }

    @Override
    public String toString() {
        return returnsErrors ? "MPI.ERRORS_RETURN" : "MPI.ERRORS_ARE_FATAL";
    }
}
