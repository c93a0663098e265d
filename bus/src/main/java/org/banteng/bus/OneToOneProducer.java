package org.banteng.bus;

import static org.banteng.bus.QueueDescriptor.DESCRIPTORS_OFFSET;
import static org.banteng.bus.QueueDescriptor.DESCRIPTOR_BYTES;
import static org.banteng.bus.QueueDescriptor.HEADER_OFFSET;
import static org.banteng.bus.QueueDescriptor.HEAD_OFFSET;
import static org.banteng.bus.QueueDescriptor.HEAD_SEEN_OFFSET;
import static org.banteng.bus.QueueDescriptor.INLINE_BYTES;
import static org.banteng.bus.QueueDescriptor.INLINE_OFFSET;
import static org.banteng.bus.QueueDescriptor.PAYLOAD_HEAD_OFFSET;
import static org.banteng.bus.QueueDescriptor.PAYLOAD_SEEN_OFFSET;
import static org.banteng.bus.QueueDescriptor.PAYLOAD_TAIL_OFFSET;
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

    OneToOneProducer(long queue, int slots, int payloadBytes) {
        this.queue = queue;
        this.slots = slots;
        this.payloadBytes = payloadBytes;
        this.descriptors = queue + DESCRIPTORS_OFFSET;
        this.payload = descriptors + (long) slots * DESCRIPTOR_BYTES;
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
        long tail = Memory.getLong(null, queue + TAIL_OFFSET);
        if (tail - Memory.getLong(null, queue + HEAD_SEEN_OFFSET) >= slots && !seeHead(tail)) {
            return FULL;
        }
        if (bytes > INLINE_BYTES && !claimPayload(bytes)) {
            return FULL;
        }
        return descriptors + (tail & (slots - 1)) * DESCRIPTOR_BYTES;
    }

    /** Where the payload of the claimed message is to be written. */
    public long payload(long descriptor, int bytes) {
        if (bytes <= INLINE_BYTES) {
            return descriptor + INLINE_OFFSET;
        }
        long position = Memory.getLong(null, queue + PAYLOAD_TAIL_OFFSET);
        return payload + (position & (payloadBytes - 1));
    }

    /**
     * Shows the claimed message, envelope and payload written, to the consumer.
     *
     * @param kind 0 to 255
     * @param flags 0 to 255
     * @param bytes of payload, as claimed
     */
    public void publish(long descriptor, int kind, int flags, int bytes) {
        long tail = Memory.getLong(null, queue + TAIL_OFFSET);
        Memory.putLongRelease(
                descriptor + HEADER_OFFSET, QueueDescriptor.header(tail, kind, flags, bytes));
        Memory.putLong(null, queue + TAIL_OFFSET, tail + 1);
        if (bytes > INLINE_BYTES) {
            long position = Memory.getLong(null, queue + PAYLOAD_TAIL_OFFSET);
            Memory.putLong(
                    null,
                    queue + PAYLOAD_TAIL_OFFSET,
                    position + QueueDescriptor.payloadSpan(bytes));
        }
    }

    /** Whether the consumer has passed all that was published. Any thread; a snapshot. */
    public boolean isDrained() {
        return OneToOneConsumer.isDrained(queue);
    }

    private boolean seeHead(long tail) {
        long head = Memory.getLongAcquire(queue + HEAD_OFFSET);
        Memory.putLong(null, queue + HEAD_SEEN_OFFSET, head);
        return tail - head < slots;
    }

    /** Passes over the end of the ring if the payload would not stand in one piece before it. */
    private boolean claimPayload(int bytes) {
        long tail = Memory.getLong(null, queue + PAYLOAD_TAIL_OFFSET);
        long span = QueueDescriptor.payloadSpan(bytes);
        long start = tail + QueueDescriptor.payloadSkip(tail, span, payloadBytes);
        long limit = start + span - payloadBytes;
        if (limit > Memory.getLong(null, queue + PAYLOAD_SEEN_OFFSET)) {
            long head = Memory.getLongAcquire(queue + PAYLOAD_HEAD_OFFSET);
            Memory.putLong(null, queue + PAYLOAD_SEEN_OFFSET, head);
            if (limit > head) {
                return false;
            }
        }
        Memory.putLong(null, queue + PAYLOAD_TAIL_OFFSET, start);
        return true;
    }
}
