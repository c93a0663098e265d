package org.banteng.machine.jvm;

/**
 * The platform thread that is a core. Its type is how {@link JvmPlatform} finds the core, and what
 * runs on it.
 */
final class CoreThread extends Thread {
    final JvmCore core;

    /** The fiber that runs now, or {@code null}. Only this thread changes it. */
    JvmFiber running;

    CoreThread(JvmCore core, long stackBytes) {
        super(null, core, "core-" + core.id(), stackBytes, false);
        this.core = core;
        setDaemon(true);
    }
}
