package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;

/** Checks of arguments; each says what would be right. */
final class Check {
    private Check() {}

    /**
     * An object that the call cannot do without.
     *
     * @return it
     * @throws NullPointerException with the call's and the argument's name, if it is {@code null}
     */
    static <T> T notNull(String call, String name, T argument) {
        if (argument == null) {
            throw new NullPointerException(call + ": " + name + " is null");
        }
        return argument;
    }

    static void count(String call, String name, int count) {
        if (count < 0) {
            throw new EngineException(
                    ErrorClass.COUNT, call + ": " + name + " is " + count + ", must be >= 0");
        }
    }

    /** The tag of a message that is sent. */
    static void tag(String call, String name, int tag) {
        if (tag < 0) {
            throw new EngineException(
                    ErrorClass.TAG,
                    call + ": " + name + " is " + tag + ", must be 0 to " + Constants.TAG_UB);
        }
    }

    /** The tag of a message that is received. */
    static void anyTag(String call, String name, int tag) {
        if (tag < Constants.ANY_TAG) {
            throw new EngineException(
                    ErrorClass.TAG,
                    call
                            + ": "
                            + name
                            + " is "
                            + tag
                            + ", must be 0 to "
                            + Constants.TAG_UB
                            + " or ANY_TAG");
        }
    }

    /** The rank to which a message goes. */
    static void destination(String call, Communicator communicator, int dest) {
        if ((dest < 0 || dest >= communicator.size()) && dest != Constants.PROC_NULL) {
            throw rank(call, communicator, "dest", dest, " or PROC_NULL");
        }
    }

    /** The rank from which a message comes. */
    static void source(String call, Communicator communicator, int source) {
        if (source < Constants.PROC_NULL || source >= communicator.size()) {
            throw rank(call, communicator, "source", source, ", ANY_SOURCE or PROC_NULL");
        }
    }

    private static EngineException rank(
            String call, Communicator communicator, String name, int rank, String others) {
        return new EngineException(
                ErrorClass.RANK,
                call
                        + ": "
                        + name
                        + " is "
                        + rank
                        + ", must be 0 to "
                        + (communicator.size() - 1)
                        + others);
    }

    static void root(String call, Communicator communicator, int root) {
        if (root < 0 || root >= communicator.size()) {
            throw new EngineException(
                    ErrorClass.ROOT,
                    call + ": root is " + root + ", must be 0 to " + (communicator.size() - 1));
        }
    }

    /** The length of an array that has an entry for each rank. */
    static void entries(String call, String name, int[] array, Communicator communicator) {
        notNull(call, name, array);
        if (array.length < communicator.size()) {
            throw new EngineException(
                    ErrorClass.ARG,
                    call
                            + ": "
                            + name
                            + " has "
                            + array.length
                            + " entries, the communicator has "
                            + communicator.size()
                            + " ranks");
        }
    }
}
