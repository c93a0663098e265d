package org.banteng.engine.message;

import org.banteng.machine.Fiber;

/** What fibers of one process wait at until another of them lets them pass. */
public interface Gate {
    /**
     * Whether a fiber must wait. Whoever opens it for the fiber makes that fiber ready.
     *
     * @param place the fiber's place at the gate
     */
    boolean isClosedFor(int place, Fiber fiber);
}
