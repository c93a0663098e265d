package org.banteng.machine.metal.library.jdk.internal.vm;

/** {@code jdk.internal.vm.ThreadContainer}: what tools would see as a group of threads. */
public abstract class TThreadContainer {
    protected TThreadContainer(@SuppressWarnings("unused") boolean shared) {}
}
