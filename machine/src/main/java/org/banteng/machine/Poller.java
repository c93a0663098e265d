package org.banteng.machine;

/**
 * What a core does between fibers, and a waiting fiber while it waits: take in what has arrived.
 */
public interface Poller {
    /**
     * Takes in what other cores have sent. Runs on the core that it belongs to; never blocks.
     *
     * @return whether anything had arrived
     */
    boolean poll();

    /** Whether nothing is under way to this core, nor held back on it. Any thread; a snapshot. */
    boolean isQuiet();
}
