package mpi;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;
import org.banteng.machine.Platform;

import java.util.HashMap;
import java.util.Map;

/**
 * What a program hangs on MPI objects, by key (MPI 4.1, section 7.7). Values are copied when they
 * are set and when they are got: ranks and objects never share one.
 */
final class Attributes {
    private static final Object KEY = new Object();

    /** Below it are the predefined keys. */
    private static final int FIRST_KEYVAL = 100;

    private static final int TAG_UB = 0;
    private static final int HOST = 1;
    private static final int IO = 2;
    private static final int WTIME_IS_GLOBAL = 3;
    private static final int APPNUM = 4;
    private static final int LASTUSEDCODE = 5;
    private static final int UNIVERSE_SIZE = 6;

    private final Map<Integer, Kind> keyvals = new HashMap<>();
    private int next = FIRST_KEYVAL;

    private Attributes() {}

    /** What a key is for. */
    enum Kind {
        COMM,
        TYPE
    }

    private static Attributes of(Process process) {
        return process.local(KEY, Attributes::new);
    }

    /** A new key. */
    static int create(Process process, Kind kind) {
        Attributes own = of(process);
        own.keyvals.put(own.next, kind);
        return own.next++;
    }

    /** Gives a key back; what is stored under it stays where it is. */
    static void free(Process process, Kind kind, int keyval) {
        of(process).require("freeKeyval", kind, keyval);
        of(process).keyvals.remove(keyval);
    }

    /**
     * Stores a copy.
     *
     * @throws MPIException if the value cannot be copied
     */
    static void set(
            Process process, Kind kind, Map<Integer, Object> values, int keyval, Object value)
            throws MPIException {
        of(process).require("setAttr", kind, keyval);
        values.put(keyval, copyOf(value));
    }

    /** A copy of what was stored, or {@code null}. */
    static Object get(Process process, Kind kind, Map<Integer, Object> values, int keyval)
            throws MPIException {
        Object value = values.get(keyval);
        if (value == null && !values.containsKey(keyval)) {
            of(process).require("getAttr", kind, keyval);
        }
        return copyOf(value);
    }

    /** Removes what was stored. */
    static void delete(Process process, Kind kind, Map<Integer, Object> values, int keyval) {
        if (!values.containsKey(keyval)) {
            of(process).require("deleteAttr", kind, keyval);
        }
        values.remove(keyval);
    }

    /** Whether a key of communicators is one of class {@link MPI}. */
    static boolean isPredefined(int keyval) {
        return keyval >= TAG_UB && keyval <= UNIVERSE_SIZE;
    }

    /** What MPI says of itself under a predefined key (MPI 4.1, section 9.1.2). */
    static Object predefined(Process process, int keyval) {
        return switch (keyval) {
            case TAG_UB -> Constants.TAG_UB;
            case HOST -> Constants.PROC_NULL;
            case IO -> Constants.ANY_SOURCE;
            case WTIME_IS_GLOBAL -> true;
            case APPNUM -> 0;
            case LASTUSEDCODE -> ErrorClass.LAST;
            case UNIVERSE_SIZE ->
                    Math.max(process.world().size(), process.endpoint().job().coreCount());
            default -> throw new IllegalArgumentException("no predefined key: " + keyval);
        };
    }

    private void require(String call, Kind kind, int keyval) {
        if (keyvals.get(keyval) != kind) {
            throw new EngineException(
                    ErrorClass.KEYVAL,
                    call
                            + ": keyval is "
                            + keyval
                            + ", must be one that "
                            + (kind == Kind.COMM ? "Comm" : "Datatype")
                            + ".createKeyval gave and freeKeyval has not taken back");
        }
    }

    private static Object copyOf(Object value) throws MPIException {
        try {
            return Platform.current().copyOf(value);
        } catch (IllegalArgumentException e) {
            throw new MPIException(e.getCause() == null ? e : e.getCause());
        }
    }
}
