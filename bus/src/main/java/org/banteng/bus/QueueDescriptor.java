package org.banteng.bus;

import org.banteng.machine.Memory;
import org.banteng.machine.Tunable;

/**
 * The layout of one virtqueue in memory: the one place where it stands.
 *
 * <pre>
 *     0  +--------------------------------------------------+
 *        | tail          descriptors published              |  producer to whoever looks
 *   128  +--------------------------------------------------+
 *        | next          descriptors passed                 |  consumer to whoever looks
 *   256  +--------------------------------------------------+
 *        | head          descriptors given back (release)   |  consumer to producer
 *        | payload head  payload bytes given back           |
 *   384  +--------------------------------------------------+
 *        | descriptor 0            one cache line each      |  producer to consumer
 *        | descriptor 1                                     |
 *        |  ...                                             |
 *        +--------------------------------------------------+
 *        | payload ring  for what does not fit inline       |  producer to consumer
 *        +--------------------------------------------------+
 *
 *   descriptor (little-endian)
 *     0       1       2       4         8                     24                        64
 *     +-------+-------+-------+---------+---------------------+-------------------------+
 *     | kind  | flags | bytes |  stamp  | envelope, 16 bytes  | inline payload, 40 bytes|
 *     +-------+-------+-------+---------+---------------------+-------------------------+
 *     |&lt;-------- long header --------->|
 * </pre>
 *
 * Everything else an end knows by itself: see the fields of {@link OneToOneProducer} and {@link
 * OneToOneConsumer}.
 *
 * <p>A position counts descriptors from 0 and never wraps; its descriptor is the position modulo
 * the number of descriptors. The header is one long, stored last and with release; its upper half
 * is the <em>stamp</em>, the position plus one, so a descriptor of an earlier lap is never mistaken
 * for a new one and nobody has to clear it. This is the packed virtqueue of virtio 1.1 (section
 * 2.7), with the stamp for its wrap counter and the payload in place of a buffer's address.
 */
public final class QueueDescriptor {
    private static final Tunable SLOTS =
            Tunable.of(
                    "banteng.bus.descriptors",
                    256,
                    8,
                    1 << 20,
                    "descriptors",
                    "length of each virtqueue; rounded up to a power of two");

    private static final Tunable PAYLOAD =
            Tunable.of(
                    "banteng.bus.payload",
                    256 << 10,
                    4 << 10,
                    1 << 30,
                    "bytes",
                    "payload ring of each virtqueue; rounded up to a power of two");

    static final int TAIL_OFFSET = 0;

    static final int NEXT_OFFSET = 128;

    static final int HEAD_OFFSET = 256;
    static final int PAYLOAD_HEAD_OFFSET = 264;

    static final int DESCRIPTORS_OFFSET = 384;

    /** Bytes of a descriptor. */
    static final int DESCRIPTOR_BYTES = Memory.CACHE_LINE;

    static final int HEADER_OFFSET = 0;

    /** Where the sixteen bytes of envelope are in a descriptor. */
    public static final int ENVELOPE_OFFSET = 8;

    /** Where the inline payload is in a descriptor. */
    public static final int INLINE_OFFSET = 24;

    /** The most bytes of payload that travel in the descriptor itself. */
    public static final int INLINE_BYTES = DESCRIPTOR_BYTES - INLINE_OFFSET;

    private QueueDescriptor() {}

    /** How many descriptors a queue has unless it is told. */
    static int defaultSlots() {
        return powerOfTwoFrom(SLOTS.intValue());
    }

    /** How many bytes of payload ring a queue has unless it is told. */
    static int defaultPayloadBytes() {
        return powerOfTwoFrom(PAYLOAD.intValue());
    }

    static int powerOfTwoFrom(int least) {
        return least <= 1 ? 1 : Integer.highestOneBit(least - 1) << 1;
    }

    /** Bytes of memory that a queue takes. */
    static long queueBytes(int slots, int payloadBytes) {
        return DESCRIPTORS_OFFSET + (long) slots * DESCRIPTOR_BYTES + payloadBytes;
    }

    /**
     * The largest payload that a queue takes: however its ring stands, twice that much is free once
     * the consumer has seen all, for it gives back at the latest when a quarter is due.
     */
    static int maxPayload(int payloadBytes) {
        return payloadBytes / 4;
    }

    /** Payloads start at a cache line of their own. */
    static long payloadSpan(int bytes) {
        return (bytes + (Memory.CACHE_LINE - 1L)) & -Memory.CACHE_LINE;
    }

    /**
     * How many bytes to pass over so that a payload of {@code span} bytes stands in one piece.
     *
     * @param position bytes of payload ring used so far
     */
    static long payloadSkip(long position, long span, int ringBytes) {
        long at = position & (ringBytes - 1);
        return at + span > ringBytes ? ringBytes - at : 0;
    }

    static long header(long position, int kind, int flags, int bytes) {
        return (long) stamp(position) << 32 | (long) bytes << 16 | (long) flags << 8 | kind;
    }

    static int stamp(long position) {
        return (int) position + 1;
    }

    static int stampOf(long header) {
        return (int) (header >>> 32);
    }

    /** What kind of message a descriptor holds: 0 to 255, for the layer above to define. */
    public static int kind(long descriptor) {
        return Memory.getByte(null, descriptor) & 0xff;
    }

    /** The flags of the message in a descriptor: 0 to 255, for the layer above to define. */
    public static int flags(long descriptor) {
        return Memory.getByte(null, descriptor + 1) & 0xff;
    }

    /** How many bytes of payload the message in a descriptor has. */
    public static int bytes(long descriptor) {
        return Memory.getShort(null, descriptor + 2) & 0xffff;
    }
}
