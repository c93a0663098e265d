package org.banteng.benchmarks;

/** One way in which two sides, each on a core of its own, answer each other. */
interface Exchange {
    /**
     * Goes there and back some times, as one of the two sides; side 0 goes first.
     *
     * @throws Exception if a message fails
     */
    void roundTrips(int side, int count) throws Exception;
}
