package org.banteng.machine.metal.library.java.lang;

/** {@link ThreadGroup}, of which there is one. */
public class TThreadGroup {
    private final String name;

    public TThreadGroup(String name) {
        this.name = name;
    }

    public final String getName() {
        return name;
    }

    public final int getMaxPriority() {
        return Thread.MAX_PRIORITY;
    }

    public final boolean isDaemon() {
        return false;
    }
}
