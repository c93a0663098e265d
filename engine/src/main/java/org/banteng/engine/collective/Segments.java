package org.banteng.engine.collective;

import org.banteng.engine.datatype.Datatype;
import org.banteng.machine.Tunable;

/** How large messages are cut, so that what is done to a piece is done while it is in the cache. */
final class Segments {
    private static final Tunable SEGMENT =
            Tunable.of(
                    "banteng.collective.segment",
                    64 << 10,
                    1,
                    1 << 30,
                    "bytes",
                    "how much of a large message a rank combines or passes on at a time");

    /** Bytes of a segment. */
    static final long BYTES = SEGMENT.value();

    private Segments() {}

    /** Elements of a segment; at least one. */
    static int elements(Datatype type) {
        long extent = Math.max(1, Math.abs(type.extent()));
        return (int) Math.max(1, BYTES / extent);
    }
}
