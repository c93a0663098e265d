package mpi;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;

/**
 * Carries what a program's own {@link UserFunction} threw through the engine to whoever called the
 * reduction, where it comes out unchanged.
 */
final class UserCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UserCodeException(Throwable thrown) {
        super(thrown);
    }

    /** Wraps what was thrown, in the form that the engine passes on. */
    static EngineException wrap(Throwable thrown) {
        return new EngineException(
                ErrorClass.OTHER,
                "the operator of the program threw " + thrown,
                new UserCodeException(thrown));
    }

    /**
     * Throws what the program's own code threw.
     *
     * @throws MPIException if that is what it threw
     */
    void rethrow() throws MPIException {
        Throwable thrown = getCause();
        if (thrown instanceof MPIException exception) {
            throw exception;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        throw (Error) thrown;
    }
}
