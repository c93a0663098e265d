package org.banteng.engine.process;

/**
 * How the members of a communicator to be agree on a number: each brings some, and all get the
 * greatest. Called by all members, in the same order.
 */
@FunctionalInterface
interface Agreement {
    /** Replaces each value by the greatest that any member has there. */
    void greatest(int[] values);
}
