package org.banteng.machine.metal.instance;

/** How far the start of a program has got: those of {@code machine.h}, in its order. */
public enum Phase {
    RUNTIME_BEGINS,
    JOB_BEGINS,
    MAIN_BEGINS,
    MPI_READY,
    FIRST_CALL_ENDED;

    /** Tells the machine, which may draw a chart of it. */
    public void reached() {
        MachineCalls.reached(ordinal());
    }
}
