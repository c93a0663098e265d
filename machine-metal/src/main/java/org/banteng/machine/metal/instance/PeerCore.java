package org.banteng.machine.metal.instance;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;

/** The core of another instance: it can be woken and copied from, and runs its fibers itself. */
final class PeerCore extends Core {
    private final SharedMemory shared;

    PeerCore(int id, SharedMemory shared) {
        super(id, shared.asleepFlag(id));
        this.shared = shared;
    }

    @Override
    public boolean isHere() {
        return false;
    }

    @Override
    public Fiber running() {
        return null;
    }

    @Override
    public int readyCount() {
        return 0;
    }

    @Override
    public boolean hasReady() {
        return false;
    }

    @Override
    public Fiber start(String name, Object context, Runnable body) {
        throw notHere("start");
    }

    @Override
    public void execute(Runnable task) {
        throw notHere("execute");
    }

    @Override
    protected void interruptSleep() {
        MachineCalls.wake(id());
    }

    @Override
    public int expose(Object base, long offset) {
        throw notHere("expose");
    }

    @Override
    public void withdraw(int token) {
        throw notHere("withdraw");
    }

    @Override
    public void copyFromExposed(int token, long from, Object toBase, long toOffset, long bytes) {
        Exposures.copy(shared, id(), token, from, toBase, toOffset, bytes);
    }

    @Override
    public void lock() {
        throw notHere("lock");
    }

    @Override
    public void unlock() {
        throw notHere("unlock");
    }

    private IllegalStateException notHere(String call) {
        return new IllegalStateException(
                "Core." + call + ": core " + id() + " has an address space of its own");
    }

    @Override
    public String toString() {
        return "core " + id();
    }
}
