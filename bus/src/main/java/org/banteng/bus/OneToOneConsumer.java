package org.banteng.bus;

import static org.banteng.bus.QueueDescriptor.DESCRIPTORS_OFFSET;
import static org.banteng.bus.QueueDescriptor.DESCRIPTOR_BYTES;
import static org.banteng.bus.QueueDescriptor.HEADER_OFFSET;
import static org.banteng.bus.QueueDescriptor.HEAD_OFFSET;
import static org.banteng.bus.QueueDescriptor.INLINE_BYTES;
import static org.banteng.bus.QueueDescriptor.INLINE_OFFSET;
import static org.banteng.bus.QueueDescriptor.NEXT_OFFSET;
import static org.banteng.bus.QueueDescriptor.PAYLOAD_HEAD_OFFSET;
import static org.banteng.bus.QueueDescriptor.PAYLOAD_NEXT_OFFSET;
import static org.banteng.bus.QueueDescriptor.TAIL_OFFSET;

import org.banteng.machine.Memory;

/**
 * The receiving end of a virtqueue. One core uses it: {@link #poll} shows the oldest message,
 * {@link #release} passes on to the next.
 *
 * <p>What has been passed is given back to the producer a quarter of the queue at a time, so that
 * the line in which that is said is not fought over for each message.
 */
public final class OneToOneConsumer {
    /** What {@link #poll} returns when there is no message. */
    public static final long EMPTY = 0;

    private final long queue;
    private final long descriptors;
    private final long payload;
    private final int slots;
    private final int payloadBytes;

    OneToOneConsumer(long queue, int slots, int payloadBytes) {
        this.queue = queue;
        this.slots = slots;
        this.payloadBytes = payloadBytes;
        this.descriptors = queue + DESCRIPTORS_OFFSET;
        this.payload = descriptors + (long) slots * DESCRIPTOR_BYTES;
    }

    /**
     * The oldest message that has not been released.
     *
     * @return the address of its descriptor, or {@link #EMPTY}
     */
    public long poll() {
        long next = Memory.getLong(null, queue + NEXT_OFFSET);
        long descriptor = descriptors + (next & (slots - 1)) * DESCRIPTOR_BYTES;
        long header = Memory.getLongAcquire(descriptor + HEADER_OFFSET);
        return QueueDescriptor.stampOf(header) == QueueDescriptor.stamp(next) ? descriptor : EMPTY;
    }

    /** Where the payload of the polled message is. */
    public long payload(long descriptor, int bytes) {
        if (bytes <= INLINE_BYTES) {
            return descriptor + INLINE_OFFSET;
        }
        return payload + (payloadStart(bytes) & (payloadBytes - 1));
    }

    /**
     * Passes the polled message: its descriptor and payload may be overwritten from now on.
     *
     * @param bytes of its payload
     * @return whether room was given back to the producer: if it sleeps for want of that, it is to
     *     be woken
     */
    public boolean release(int bytes) {
        long next = Memory.getLong(null, queue + NEXT_OFFSET) + 1;
        Memory.putLong(null, queue + NEXT_OFFSET, next);
        boolean given = false;
        if (bytes > INLINE_BYTES) {
            given = releasePayload(payloadStart(bytes) + QueueDescriptor.payloadSpan(bytes));
        }
        if ((next & (slots / 4 - 1)) == 0) {
            Memory.putLongRelease(queue + HEAD_OFFSET, next);
            given = true;
        }
        return given;
    }

    private long payloadStart(int bytes) {
        long position = Memory.getLong(null, queue + PAYLOAD_NEXT_OFFSET);
        long span = QueueDescriptor.payloadSpan(bytes);
        return position + QueueDescriptor.payloadSkip(position, span, payloadBytes);
    }

    private boolean releasePayload(long end) {
        Memory.putLong(null, queue + PAYLOAD_NEXT_OFFSET, end);
        boolean due = end - Memory.getLong(null, queue + PAYLOAD_HEAD_OFFSET) >= payloadBytes / 4;
        if (due) {
            Memory.putLongRelease(queue + PAYLOAD_HEAD_OFFSET, end);
        }
        return due;
    }

    /** Whether all that was published has been passed. Any thread; a snapshot. */
    public boolean isDrained() {
        return isDrained(queue);
    }

    static boolean isDrained(long queue) {
        return Memory.getLongAcquire(queue + NEXT_OFFSET)
                >= Memory.getLongAcquire(queue + TAIL_OFFSET);
    }
}
