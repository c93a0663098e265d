package org.banteng.conformance.collective;

import mpi.Datatype;
import mpi.UserFunction;

/**
 * Composition of maps x → a x + b, modulo a prime: associative, not commutative. An element is a
 * pair of longs, a and b, perhaps with a gap after it.
 */
final class Affine extends UserFunction {
    private static final long PRIME = 1_000_003;

    /** The map that a rank brings as element {@code i}. */
    static long[] of(int rank, int i) {
        return new long[] {(rank * 31L + i * 7L + 2) % PRIME, (rank * 101L + i + 5) % PRIME};
    }

    /** First {@code first}, then {@code then}. */
    static long[] compose(long[] first, long[] then) {
        return new long[] {first[0] * then[0] % PRIME, (then[0] * first[1] + then[1]) % PRIME};
    }

    /** What the ranks from {@code from} to {@code last} bring, in order. */
    static long[] ofAll(int from, int last, int i) {
        long[] result = of(from, i);
        for (int rank = from + 1; rank <= last; rank++) {
            result = compose(result, of(rank, i));
        }
        return result;
    }

    @Override
    public void call(Object in, Object inOut, int count, Datatype type) {
        long[] first = (long[]) in;
        long[] then = (long[]) inOut;
        int extent = then.length / count;
        for (int i = 0; i < then.length; i += extent) {
            long[] result =
                    compose(new long[] {first[i], first[i + 1]}, new long[] {then[i], then[i + 1]});
            then[i] = result[0];
            then[i + 1] = result[1];
        }
    }
}
