package org.banteng.machine.jvm;

/**
 * Whether threads of the program's own may call, so that cores must be locked. Off, locking costs a
 * load of a constant-like field; it goes on before the first such thread exists and stays on.
 */
final class Threading {
    private static volatile boolean shared;

    private Threading() {}

    static boolean isShared() {
        return shared;
    }

    /** From now on, cores are locked while they are in the library. */
    static void share() {
        shared = true;
    }
}
