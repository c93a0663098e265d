package mpi;

import org.banteng.engine.collective.Collectives;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.process.Process;
import org.banteng.machine.Platform;

/** The beginning and the end of a rank's communication (MPI 4.1, chapter 11): see {@link MPI}. */
final class Environment {
    /** The clock counts nanoseconds. */
    static final double TICK_SECONDS = 1e-9;

    private static final String LIBRARY_VERSION = "0.1.0";

    private Environment() {}

    /** Begins; returns the thread level that there is. */
    static int initialize(String call, int required) throws MPIException {
        Process process = Process.find();
        if (process == null) {
            throw Calls.noRank(call);
        }
        if (process.isInitialized()) {
            throw new MPIException("MPI is already initialized.");
        }
        if (required < Constants.THREAD_SINGLE || required > Constants.THREAD_MULTIPLE) {
            throw Errors.raise(
                    process,
                    Errors.argument(
                            call
                                    + ": required is "
                                    + required
                                    + ", must be THREAD_SINGLE to THREAD_MULTIPLE"));
        }
        process.initialize(required);
        return required;
    }

    static void finalizeRank() throws MPIException {
        Process process = Calls.enter("Finalize");
        try {
            process.bufferedSends().awaitAll();
            Collectives.barrier(process.world().blockingTeam());
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        } finally {
            process.leave();
        }
        process.finalizeNow();
    }

    static double seconds() {
        return System.nanoTime() * TICK_SECONDS;
    }

    static String libraryVersion() {
        return "Banteng "
                + LIBRARY_VERSION
                + ", interface of the Open MPI Java bindings, MPI "
                + Constants.VERSION
                + "."
                + Constants.SUBVERSION
                + ", machine "
                + Platform.current().name();
    }

    static String hostName() {
        return Platform.current().hostName();
    }

    static boolean isInitialized() {
        Process process = Process.find();
        return process != null && process.isInitialized();
    }

    static boolean isFinalized() {
        Process process = Process.find();
        return process != null && process.isFinalized();
    }

    static void attachBuffer(byte[] buffer) throws MPIException {
        Process process = Calls.enter("attachBuffer");
        try {
            process.bufferedSends().attach(Check.notNull("attachBuffer", "buffer", buffer));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        } finally {
            process.leave();
        }
    }

    static byte[] detachBuffer() throws MPIException {
        Process process = Calls.enter("detachBuffer");
        try {
            return process.bufferedSends().detach();
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        } finally {
            process.leave();
        }
    }
}
