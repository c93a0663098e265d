package mpi;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.process.Process;

/** How every call begins: it finds the rank that calls. */
final class Calls {
    private Calls() {}

    /**
     * Begins a call that communicates. The caller must {@link Process#leave} in any case.
     *
     * @param call its name, for errors and statistics
     * @throws MPIException if the caller is no rank, or not between Init and Finalize
     */
    static Process enter(String call) throws MPIException {
        Process process = Process.ofCurrentFiber();
        return process != null && process.entersFreely() ? process : enterWithCare(call);
    }

    private static Process enterWithCare(String call) throws MPIException {
        Process process = find(call);
        try {
            process.enter(call);
        } catch (EngineException e) {
            throw Errors.raise(process, new EngineException(e.errorClass(), call + ": " + rest(e)));
        }
        return process;
    }

    /** As {@link #enter}, for a call that only looks at what is the rank's own. */
    static Process find(String call) throws MPIException {
        Process process = Process.find();
        if (process == null) {
            throw noRank(call);
        }
        if (!process.isCommunicating()) {
            throw new MPIException(
                    process.isFinalized() ? "MPI is finalized." : "MPI is not initialized.");
        }
        return process;
    }

    /** The caller is a thread of no rank. */
    static MPIException noRank(String call) {
        return new MPIException(
                call
                        + ": this thread belongs to no rank. Start the program with `banteng run -n"
                        + " 4 Main.java` (a class, a source file or a jar), or from within Java"
                        + " with org.banteng.Banteng.run(4, () -> ...)");
    }

    /** The error's own words, without the name of its class. */
    private static String rest(EngineException error) {
        String message = error.getMessage();
        return message.substring(message.indexOf(": ", message.indexOf(": ") + 1) + 2);
    }
}
