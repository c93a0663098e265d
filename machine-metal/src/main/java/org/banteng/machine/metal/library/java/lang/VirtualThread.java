package org.banteng.machine.metal.library.java.lang;

/** A thread like the others, all of which cost little, that says it is a virtual one. */
final class VirtualThread extends Thread {
    VirtualThread(Runnable task, String name) {
        super(task, name);
        setDaemon(true);
    }
}
