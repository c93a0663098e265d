package org.banteng.machine.jvm;

/** The platform thread that is a core. Its type is how {@link JvmPlatform} finds the core. */
final class CoreThread extends Thread {
    final JvmCore core;

    CoreThread(JvmCore core, long stackBytes) {
        super(null, core, "core-" + core.id(), stackBytes, false);
        this.core = core;
        setDaemon(true);
    }
}
