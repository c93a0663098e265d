package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;

/** What becomes of an error: the error handler of a communicator decides. */
final class Errors {
    private Errors() {}

    /** An error of a call that names no communicator: that of {@code COMM_WORLD} decides. */
    static MPIException raise(Process process, EngineException error) throws MPIException {
        return raise(process, process.world(), error);
    }

    /** An error of a call on {@code comm}. */
    static MPIException raise(Process process, Comm comm, EngineException error)
            throws MPIException {
        return raise(process, comm.forErrors(process), error);
    }

    /**
     * Ends the job, or makes the exception for the caller to throw.
     *
     * @throws MPIException what a program's own operator threw, if that is the error
     */
    static MPIException raise(Process process, Communicator communicator, EngineException error)
            throws MPIException {
        if (error.getCause() instanceof UserCodeException user) {
            user.rethrow();
        }
        MPIException exception = new MPIException(error);
        if (!communicator.returnsErrors()) {
            process.control()
                    .abort(
                            process.rank(),
                            error.errorClass(),
                            describe(process, communicator, error),
                            exception);
        }
        return exception;
    }

    private static String describe(
            Process process, Communicator communicator, EngineException error) {
        String name = communicator.name();
        return process
                + " of "
                + process.world().size()
                + (name.isEmpty() ? "" : ", " + name)
                + ": "
                + error.getMessage();
    }

    /** An error of class {@code errorClass}. */
    static EngineException error(int errorClass, String detail) {
        return new EngineException(errorClass, detail);
    }

    static EngineException buffer(String detail) {
        return new EngineException(ErrorClass.BUFFER, detail);
    }

    static EngineException argument(String detail) {
        return new EngineException(ErrorClass.ARG, detail);
    }
}
