package org.banteng.bus;

import static org.banteng.bus.QueueDescriptor.DESCRIPTORS_OFFSET;
import static org.banteng.bus.QueueDescriptor.DESCRIPTOR_BYTES;
import static org.banteng.bus.QueueDescriptor.HEADER_OFFSET;
import static org.banteng.bus.QueueDescriptor.HEAD_OFFSET;
import static org.banteng.bus.QueueDescriptor.INLINE_BYTES;
import static org.banteng.bus.QueueDescriptor.INLINE_OFFSET;
import static org.banteng.bus.QueueDescriptor.PAYLOAD_HEAD_OFFSET;
import static org.banteng.bus.QueueDescriptor.TAIL_OFFSET;

import org.banteng.machine.Memory;

/**
 * The sending end of a virtqueue. One core uses it.
 *
 * <p>A message is sent in three steps: {@link #claim} a descriptor, write envelope and payload, and
 * {@link #publish}.
 */
public final class OneToOneProducer {
    /** What {@link #claim} returns when the queue is full. */
    public static final long FULL = 0;

    private final long queue;
    private final long descriptors;
    private final long payload;
    private final int slots;
    private final int payloadBytes;

    /** The position of the next message; in memory it stands for {@link #isDrained} only. */
    private long tail;

    /** The descriptor at that position. */
    private long nextDescriptor;

    /** How many descriptors the consumer had given back when this end last looked. */
    private long headSeen;

    /** Bytes of payload claimed, and how many the consumer had given back at the last look. */
    private long payloadTail;

    private long payloadSeen;

    OneToOneProducer(long queue, int slots, int payloadBytes) {
        this.queue = queue;
        this.slots = slots;
        this.payloadBytes = payloadBytes;
        this.descriptors = queue + DESCRIPTORS_OFFSET;
        this.payload = descriptors + (long) slots * DESCRIPTOR_BYTES;
        moveTo(0);
    }

    private void moveTo(long position) {
        tail = position;
        nextDescriptor = descriptors + (position & (slots - 1)) * DESCRIPTOR_BYTES;
    }

    /** The largest payload that a message may have. */
    public int maxPayload() {
        return QueueDescriptor.maxPayload(payloadBytes);
    }

    /**
     * Takes the next descriptor. Until it is published, claiming again gives the same.
     *
     * @param bytes of payload, at most {@link #maxPayload}
     * @return its address, or {@link #FULL}: then nothing was taken, and room comes only when the
     *     consumer has polled
     */
    public long claim(int bytes) {
        if (tail - headSeen >= slots && !seeHead()) {
            return FULL;
        }
        if (bytes > INLINE_BYTES && !claimPayload(bytes)) {
            return FULL;
        }
        return nextDescriptor;
    }

    /** Where the payload of the claimed message is to be written. */
    public long payload(long descriptor, int bytes) {
        if (bytes <= INLINE_BYTES) {
            return descriptor + INLINE_OFFSET;
        }
        return payload + (payloadTail & (payloadBytes - 1));
    }

    /**
     * Shows the claimed message, envelope and payload written, to the consumer.
     *
     * @param kind 0 to 255
     * @param flags 0 to 255
     * @param bytes of payload, as claimed
     */
    public void publish(long descriptor, int kind, int flags, int bytes) {
        Memory.putLongRelease(
                descriptor + HEADER_OFFSET, QueueDescriptor.header(tail, kind, flags, bytes));
        moveTo(tail + 1);
        Memory.putLong(null, queue + TAIL_OFFSET, tail);
        if (bytes > INLINE_BYTES) {
            payloadTail += QueueDescriptor.payloadSpan(bytes);
        }
    }

    /** Whether the consumer has passed all that was published. Any thread; a snapshot. */
    public boolean isDrained() {
        return OneToOneConsumer.isDrained(queue);
    }

    private boolean seeHead() {
        headSeen = Memory.getLongAcquire(queue + HEAD_OFFSET);
        return tail - headSeen < slots;
    }

    /** Passes over the end of the ring if the payload would not stand in one piece before it. */
    private boolean claimPayload(int bytes) {
        long span = QueueDescriptor.payloadSpan(bytes);
        long start = payloadTail + QueueDescriptor.payloadSkip(payloadTail, span, payloadBytes);
        long limit = start + span - payloadBytes;
        if (limit > payloadSeen) {
            payloadSeen = Memory.getLongAcquire(queue + PAYLOAD_HEAD_OFFSET);
            if (limit > payloadSeen) {
                return false;
            }
        }
        payloadTail = start;
        return true;
    }
}
