package org.banteng.bench.osu;

import java.util.function.IntFunction;

/** Payloads of one size that iterations take turns with; only one if they are to re-use it. */
final class Payloads {
    /** More than the caches of a core hold, so that a turn finds its payload in memory. */
    static final long TURN_BYTES = 64L << 20;

    /** A power of two, as every number of payloads is. */
    static final int MOST = 64;

    private final Payload[] payloads;
    private final Object[] data;

    private Payloads(int count, IntFunction<Payload> make) {
        payloads = new Payload[count];
        data = new Object[count];
        for (int i = 0; i < count; i++) {
            payloads[i] = make.apply(i);
            data[i] = payloads[i].data();
        }
    }

    static Payloads ofBytes(Settings settings, long bytes) {
        int count = Math.toIntExact(bytes);
        return new Payloads(turns(settings, bytes), i -> Payload.ofBytes(settings.api(), count));
    }

    static Payloads ofFloats(Settings settings, long floats) {
        int count = Math.toIntExact(floats);
        return new Payloads(
                turns(settings, floats * Float.BYTES),
                i -> Payload.ofFloats(settings.api(), count));
    }

    /** How many payloads of a size there are. */
    static int turns(Settings settings, long bytes) {
        if (!settings.multiple()) {
            return 1;
        }
        long fit = TURN_BYTES / Math.max(1, bytes);
        return fit >= MOST ? MOST : Math.max(2, (int) Long.highestOneBit(fit));
    }

    /** What an MPI call of a turn takes. */
    Object data(int turn) {
        return data[turn & (data.length - 1)];
    }

    Payload get(int turn) {
        return payloads[turn & (payloads.length - 1)];
    }
}
