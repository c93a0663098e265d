package org.banteng.engine.board;

import org.banteng.machine.Memory;

/**
 * The layout of a board in memory: the one place where it stands.
 *
 * <pre>
 *   board       part of rank 0 | part of rank 1 | ...     each written by its rank alone
 *
 *   part
 *       0  +------------------------------------------+
 *          | done      headers up to this: read       |
 *     128  +------------------------------------------+
 *          | parked    whether somebody is to wake it |
 *     256  +------------------------------------------+
 *          | note 0                                   |
 *     384  +------------------------------------------+
 *          | note 1                                   |
 *          |  ...                                     |
 *          +------------------------------------------+
 *
 *   note (little-endian)
 *     0       2             8          16                              64                128
 *     +-------+-------------+-----------+------------------------------+------------------+
 *     | bytes |    step     |           | payload: one line up to here | and up to here   |
 *     +-------+-------------+-----------+------------------------------+------------------+
 *     |&lt;----- header ------&gt;|
 * </pre>
 *
 * <p>A step is the use of the board in a collective, or, if that uses it more than once, one of
 * these; steps count up. A note's header is one long, stored last and with release. {@code done} is
 * the greatest header that a note of the last step could have whose notes the rank has read.
 */
final class BoardDescriptor {
    static final int DONE_OFFSET = 0;

    /** Apart by two lines, since processors like to fetch lines by twos. */
    static final int PARKED_OFFSET = 2 * Memory.CACHE_LINE;

    static final int NOTES_OFFSET = 4 * Memory.CACHE_LINE;

    static final int NOTE_BYTES = 2 * Memory.CACHE_LINE;

    /**
     * How many steps a rank may be ahead of the slowest; a power of two. With 8, lines are written
     * again so soon that a step takes 10 to 20 % longer.
     */
    static final int NOTES = 32;

    static final int PART_BYTES = NOTES_OFFSET + NOTES * NOTE_BYTES;

    static final int HEADER_OFFSET = 0;

    /** A multiple of the largest element, for the program's own operators. */
    static final int PAYLOAD_OFFSET = 16;

    static final int MAX_BYTES = NOTE_BYTES - PAYLOAD_OFFSET;

    private static final int LENGTH_BITS = 16;
    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

    private BoardDescriptor() {}

    static long header(long step, int bytes) {
        return step << LENGTH_BITS | bytes;
    }

    /** No note of that step has a greater one. */
    static long lastHeader(long step) {
        return header(step, LENGTH_MASK);
    }

    static int bytes(long header) {
        return (int) header & LENGTH_MASK;
    }
}
