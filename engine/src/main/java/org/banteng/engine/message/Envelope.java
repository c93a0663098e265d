package org.banteng.engine.message;

import static org.banteng.bus.QueueDescriptor.ENVELOPE_OFFSET;

import org.banteng.machine.Memory;

/**
 * What the engine writes into a descriptor of the bus.
 *
 * <pre>
 *   envelope, 16 bytes                            offer: the payload of RENDEZVOUS and CANCEL
 *    0         4         8         12       16     0               8          12       16      20      24
 *    +---------+---------+---------+---------+     +---------------+----------+--------+-------+-------+
 *    | context |   tag   | source  |  dest.  |     | long bytes    | token    | place  | core  | sender|
 *    +---------+---------+---------+---------+     +---------------+----------+--------+-------+-------+
 * </pre>
 *
 * {@code source} is the sender's rank in the communicator, {@code destination} the receiver's rank
 * in the job. Of an offer, {@code token} names the send at its endpoint, {@code place} what the
 * core {@code core} has exposed, {@code sender} is the sender's rank in the job.
 */
final class Envelope {
    private static final int CONTEXT = ENVELOPE_OFFSET;
    private static final int TAG = ENVELOPE_OFFSET + 4;
    private static final int SOURCE = ENVELOPE_OFFSET + 8;
    private static final int DESTINATION = ENVELOPE_OFFSET + 12;

    /** Bytes of an offer. */
    static final int OFFER_BYTES = 24;

    private static final int OFFER_SIZE = 0;
    private static final int OFFER_TOKEN = 8;
    private static final int OFFER_PLACE = 12;
    private static final int OFFER_CORE = 16;
    private static final int OFFER_SENDER = 20;

    /** Bytes of a payload that is a token or an address. */
    static final int WORD_BYTES = 8;

    private Envelope() {}

    static void write(long descriptor, long selector, long route) {
        Memory.putLong(null, descriptor + CONTEXT, selector);
        Memory.putLong(null, descriptor + SOURCE, route);
    }

    /** Context and tag, as they stand in memory (little-endian). */
    static long selector(int context, int tag) {
        return (long) tag << 32 | (context & 0xffff_ffffL);
    }

    static long selector(long descriptor) {
        return Memory.getLong(null, descriptor + CONTEXT);
    }

    /** Source and destination, as they stand in memory. */
    static long route(int source, int destination) {
        return (long) destination << 32 | (source & 0xffff_ffffL);
    }

    static int sourceOf(long route) {
        return (int) route;
    }

    static long route(long descriptor) {
        return Memory.getLong(null, descriptor + SOURCE);
    }

    static int context(long descriptor) {
        return Memory.getInt(null, descriptor + CONTEXT);
    }

    static int tag(long descriptor) {
        return Memory.getInt(null, descriptor + TAG);
    }

    static int source(long descriptor) {
        return Memory.getInt(null, descriptor + SOURCE);
    }

    static int destination(long descriptor) {
        return Memory.getInt(null, descriptor + DESTINATION);
    }

    static void writeOffer(long payload, Operation send) {
        Memory.putLong(null, payload + OFFER_SIZE, send.bytes);
        Memory.putInt(null, payload + OFFER_TOKEN, send.token);
        Memory.putInt(null, payload + OFFER_PLACE, send.place);
        Memory.putInt(null, payload + OFFER_CORE, send.placeCore);
        Memory.putInt(null, payload + OFFER_SENDER, send.endpoint.world());
    }

    static void readOffer(long payload, Arrival arrival) {
        arrival.bytes = Memory.getLong(null, payload + OFFER_SIZE);
        arrival.token = Memory.getInt(null, payload + OFFER_TOKEN);
        arrival.place = Memory.getInt(null, payload + OFFER_PLACE);
        arrival.placeCore = Memory.getInt(null, payload + OFFER_CORE);
        arrival.sender = Memory.getInt(null, payload + OFFER_SENDER);
    }
}
