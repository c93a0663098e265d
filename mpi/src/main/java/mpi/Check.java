package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;

/**
 * Checks of arguments; each says what would be right. What says it is apart, so that compilers put
 * the checks into those who call them.
 */
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
            throw isNull(call, name);
        }
        return argument;
    }

    private static NullPointerException isNull(String call, String name) {
        return new NullPointerException(call + ": " + name + " is null");
    }

    static void count(String call, String name, int count) {
        if (count < 0) {
            throw wrong(ErrorClass.COUNT, call, name, count, ">= 0");
        }
    }

    /** The tag of a message that is sent. */
    static void tag(String call, String name, int tag) {
        if (tag < 0) {
            throw wrong(ErrorClass.TAG, call, name, tag, "0 to " + Constants.TAG_UB);
        }
    }

    /** The tag of a message that is received. */
    static void anyTag(String call, String name, int tag) {
        if (tag < Constants.ANY_TAG) {
            throw wrong(
                    ErrorClass.TAG, call, name, tag, "0 to " + Constants.TAG_UB + " or ANY_TAG");
        }
    }

    /** The rank to which a message goes. */
    static void destination(String call, Communicator communicator, int dest) {
        if ((dest < 0 || dest >= communicator.size()) && dest != Constants.PROC_NULL) {
            throw rank(ErrorClass.RANK, call, communicator, "dest", dest, " or PROC_NULL");
        }
    }

    /** The rank from which a message comes. */
    static void source(String call, Communicator communicator, int source) {
        if (source < Constants.PROC_NULL || source >= communicator.size()) {
            throw rank(
                    ErrorClass.RANK,
                    call,
                    communicator,
                    "source",
                    source,
                    ", ANY_SOURCE or PROC_NULL");
        }
    }

    static void root(String call, Communicator communicator, int root) {
        if (root < 0 || root >= communicator.size()) {
            throw rank(ErrorClass.ROOT, call, communicator, "root", root, "");
        }
    }

    private static EngineException rank(
            int errorClass,
            String call,
            Communicator communicator,
            String name,
            int rank,
            String others) {
        String right = "0 to " + (communicator.size() - 1) + others;
        return wrong(errorClass, call, name, rank, right);
    }

    private static EngineException wrong(
            int errorClass, String call, String name, int value, String right) {
        return new EngineException(
                errorClass, call + ": " + name + " is " + value + ", must be " + right);
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
