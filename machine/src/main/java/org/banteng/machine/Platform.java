package org.banteng.machine;

import java.util.Iterator;
import java.util.ServiceLoader;

/**
 * The machine that this program was linked for. Found once, as a service; a constant from then on,
 * so that a call through it costs what a direct call costs, on HotSpot as with the AOT compiler.
 */
public abstract class Platform {
    private static final Platform CURRENT = load();

    /** For the one implementation on the class path. */
    protected Platform() {}

    /** The machine that this program runs on. */
    public static Platform current() {
        return CURRENT;
    }

    private static Platform load() {
        Iterator<Platform> found =
                ServiceLoader.load(Platform.class, Platform.class.getClassLoader()).iterator();
        if (!found.hasNext()) {
            throw new IllegalStateException(
                    "no machine on the class path: add banteng-machine-jvm (or the one artifact"
                            + " org.banteng:banteng)");
        }
        return found.next();
    }

    /** What the machine is called: {@code jvm}, {@code metal}, … */
    public abstract String name();

    /**
     * What the user has set: a system property, or what this machine has in its place.
     *
     * @return {@code null} if it is not set
     */
    public String setting(String name) {
        return System.getProperty(name);
    }

    /** The name of the host, as {@code MPI.getProcessorName} gives it. */
    public abstract String hostName();

    /** Loads, stores and copies of this machine. */
    protected abstract MemoryAccess memory();

    /**
     * The core that runs the caller, or {@code null} when a thread calls that is not one of a
     * core's fibers. Takes a few nanoseconds.
     */
    protected abstract Core currentCore();

    /** The fiber that calls, or {@code null} if a thread calls that no core knows. */
    protected abstract Fiber currentFiber();

    /**
     * What the program's threads inherit from the fiber that started them, or {@code null}: see
     * {@link Fiber#context}.
     */
    public abstract Object inheritedContext();

    /** From now on, threads of the program's own may call: cores lock. */
    public abstract void allowThreads();

    /** Whether {@link #allowThreads} was called, by whatever rank of this process. */
    public abstract boolean allowsThreads();

    /**
     * A fiber for a thread of the program's own that calls on behalf of {@code context} (its {@link
     * #inheritedContext} or another). {@link Fiber#current} finds it on that thread from now on.
     */
    public abstract Fiber adopt(Core core, Object context);

    /**
     * A copy of a value that a program hangs on an MPI object: equal, and independent of it. Any
     * machine copies strings, boxed primitives and arrays of primitives; one that can serialise
     * copies whatever is {@code Serializable}.
     *
     * @throws IllegalArgumentException if it cannot be copied; the cause, if any, says why
     */
    public Object copyOf(Object value) {
        return Copies.of(value);
    }

    /**
     * Where the caller is in the program, innermost call first; empty where the machine cannot
     * tell. Slow: for statistics and reports.
     */
    public abstract StackTraceElement[] stackTrace();
}
