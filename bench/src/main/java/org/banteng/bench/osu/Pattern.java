package org.banteng.bench.osu;

/**
 * What payloads are filled with when every byte is looked at: each depends on its sender, its
 * block, its index and the iteration, so that a byte of another place or time shows.
 */
final class Pattern {
    private static final int SENDERS = 8;
    private static final int INDICES = 8;
    private static final int BYTE = 0xff;

    private Pattern() {}

    /** A byte that is moved. */
    static int moved(int sender, int block, int iteration, int index) {
        return (sender * 7 + block * 13 + iteration * 31 + index + (index >>> 8)) & BYTE;
    }

    /** A number that is summed: small, so that floats sum up exactly. */
    static int summand(int sender, int iteration, int index) {
        return sender % SENDERS + (index + iteration) % INDICES;
    }

    /** The sum of the {@link #summand}s of ranks 0 to {@code senders - 1}. */
    static int sum(int senders, int iteration, int index) {
        int whole = senders / SENDERS * (SENDERS * (SENDERS - 1) / 2);
        int rest = senders % SENDERS;
        return whole + rest * (rest - 1) / 2 + senders * ((index + iteration) % INDICES);
    }

    /** Compares an element; one that is wrong is an exception that says which. */
    static void check(Payload payload, int at, int expected, int iteration) {
        int found = payload.get(at);
        if (found != expected) {
            throw new IllegalStateException(
                    "validation: element "
                            + at
                            + " is "
                            + found
                            + " and not "
                            + expected
                            + " after iteration "
                            + iteration);
        }
    }
}
