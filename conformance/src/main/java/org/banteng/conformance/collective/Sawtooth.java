package org.banteng.conformance.collective;

import java.util.Arrays;

/**
 * Doubles that rise and fall back, so that long arrays are made and compared by the library's own
 * fast loops. Element i is {@code factor * ((phase + i) % PERIOD) + add}.
 */
final class Sawtooth {
    /** A prime: pieces that are moved by a power of two of bytes do not look as if in place. */
    private static final int PERIOD = 1009;

    /** Sets apart the blocks of ranks. */
    private static final double STEP = 2000;

    private Sawtooth() {}

    /** Sets a part of an array. */
    static void fill(double[] array, int from, int length, int phase, double factor, double add) {
        int done = Math.min(length, PERIOD);
        for (int i = 0; i < done; i++) {
            array[from + i] = factor * ((phase + i) % PERIOD) + add;
        }
        while (done < length) {
            int more = Math.min(done / PERIOD * PERIOD, length - done);
            System.arraycopy(array, from, array, from + done, more);
            done += more;
        }
    }

    /** Sets a part of an array to what goes with a seed. */
    static void fill(double[] array, int from, int length, long seed) {
        fill(array, from, length, 0, 1, seed * STEP);
    }

    /** Elements that go with a seed. */
    static double[] of(int length, long seed) {
        double[] array = new double[length];
        fill(array, 0, length, seed);
        return array;
    }

    /** Checks a part of an array. */
    static void expect(double[] array, int from, int length, int phase, double factor, double add) {
        double[] expected = new double[length];
        fill(expected, 0, length, phase, factor, add);
        int wrong = Arrays.mismatch(expected, 0, length, array, from, from + length);
        if (wrong >= 0) {
            throw new AssertionError(
                    "element "
                            + (from + wrong)
                            + " of "
                            + array.length
                            + " doubles: expected "
                            + expected[wrong]
                            + ", was "
                            + array[from + wrong]);
        }
    }

    /** Checks that a part of an array goes with a seed. */
    static void expect(double[] array, int from, int length, long seed) {
        expect(array, from, length, 0, 1, seed * STEP);
    }
}
