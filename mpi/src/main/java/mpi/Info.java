package mpi;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;
import org.banteng.machine.Platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hints: keys with values, in the order in which they were set (MPI 4.1, chapter 10). */
public final class Info implements Freeable, Cloneable {
    private enum Kind {
        OWN,
        NULL,
        ENVIRONMENT
    }

    private final Kind kind;

    /** {@code null} if freed, or not the program's own. */
    private Map<String, String> entries;

    /** An empty one. */
    public Info() throws MPIException {
        Calls.find("Info");
        this.kind = Kind.OWN;
        this.entries = new LinkedHashMap<>();
    }

    private Info(Kind kind, Map<String, String> entries) {
        this.kind = kind;
        this.entries = entries;
    }

    static Info none() {
        return new Info(Kind.NULL, null);
    }

    static Info environment() {
        return new Info(Kind.ENVIRONMENT, null);
    }

    /** A copy of what {@code hints} holds; of the null one, an empty one. */
    static Info copyOf(String call, Info hints, Process process) {
        Check.notNull(call, "info", hints);
        return new Info(
                Kind.OWN,
                hints.isNull()
                        ? new LinkedHashMap<>()
                        : new LinkedHashMap<>(hints.entries("dup", process)));
    }

    private Map<String, String> entries(String call, Process process) {
        if (kind == Kind.ENVIRONMENT) {
            Map<String, String> environment = new LinkedHashMap<>();
            environment.put("maxprocs", Integer.toString(process.world().size()));
            environment.put("host", Platform.current().hostName());
            environment.put("arch", Platform.current().name());
            return environment;
        }
        if (entries == null) {
            throw new EngineException(
                    ErrorClass.INFO, call + ": the Info is INFO_NULL or has been freed");
        }
        return entries;
    }

    private Map<String, String> ownEntries(String call, Process process) {
        if (kind == Kind.ENVIRONMENT) {
            throw new EngineException(ErrorClass.INFO, call + ": INFO_ENV cannot be changed");
        }
        return entries(call, process);
    }

    /** Sets a key, to another value if it was set before. */
    public void set(String key, String value) throws MPIException {
        Process process = Calls.find("set");
        try {
            Map<String, String> own = ownEntries("set", process);
            checkKey("set", key);
            Check.notNull("set", "value", value);
            if (value.length() > Constants.MAX_INFO_VAL) {
                throw new EngineException(
                        ErrorClass.INFO_VALUE,
                        "set: value has "
                                + value.length()
                                + " characters, must be at most "
                                + Constants.MAX_INFO_VAL);
            }
            own.put(key, value);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** The value of a key; {@code null} if it is not set. */
    public String get(String key) throws MPIException {
        Process process = Calls.find("get");
        try {
            checkKey("get", key);
            return entries("get", process).get(key);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Removes a key, which must be set. */
    public void delete(String key) throws MPIException {
        Process process = Calls.find("delete");
        try {
            Map<String, String> own = ownEntries("delete", process);
            checkKey("delete", key);
            if (own.remove(key) == null) {
                throw new EngineException(
                        ErrorClass.INFO_NOKEY, "delete: key \"" + key + "\" is not set");
            }
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    private static void checkKey(String call, String key) {
        Check.notNull(call, "key", key);
        if (key.isEmpty() || key.length() > Constants.MAX_INFO_KEY) {
            throw new EngineException(
                    ErrorClass.INFO_KEY,
                    call
                            + ": key \""
                            + key
                            + "\" has "
                            + key.length()
                            + " characters, must be 1 to "
                            + Constants.MAX_INFO_KEY);
        }
    }

    /** How many keys are set. */
    public int size() throws MPIException {
        Process process = Calls.find("size");
        try {
            return entries("size", process).size();
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** The key that was set as the {@code i}-th, from 0. */
    public String getKey(int i) throws MPIException {
        Process process = Calls.find("getKey");
        try {
            List<String> keys = new ArrayList<>(entries("getKey", process).keySet());
            if (i < 0 || i >= keys.size()) {
                throw Errors.argument("getKey: i is " + i + ", must be 0 to " + (keys.size() - 1));
            }
            return keys.get(i);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /**
     * As {@link #dup}.
     *
     * @throws RuntimeException where {@code dup} throws an {@code MPIException}, its cause
     */
    @Override
    public Info clone() {
        try {
            return dup();
        } catch (MPIException e) {
            throw new RuntimeException(e.getMessage(), e);
        }
    }

    /** A copy. */
    public Info dup() throws MPIException {
        Process process = Calls.find("dup");
        try {
            return new Info(Kind.OWN, new LinkedHashMap<>(entries("dup", process)));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    @Override
    public void free() throws MPIException {
        Process process = Calls.find("free");
        try {
            ownEntries("free", process);
            entries = null;
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Whether it is {@link MPI#INFO_NULL}, or was freed. */
    public boolean isNull() {
        return kind != Kind.ENVIRONMENT && entries == null;
    }
}
