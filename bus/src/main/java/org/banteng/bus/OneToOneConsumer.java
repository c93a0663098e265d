package org.banteng.bus;

import static org.banteng.bus.QueueDescriptor.DESCRIPTORS_OFFSET;
import static org.banteng.bus.QueueDescriptor.DESCRIPTOR_BYTES;
import static org.banteng.bus.QueueDescriptor.HEADER_OFFSET;
import static org.banteng.bus.QueueDescriptor.HEAD_OFFSET;
import static org.banteng.bus.QueueDescriptor.INLINE_BYTES;
import static org.banteng.bus.QueueDescriptor.INLINE_OFFSET;
import static org.banteng.bus.QueueDescriptor.NEXT_OFFSET;
import static org.banteng.bus.QueueDescriptor.PAYLOAD_HEAD_OFFSET;
import static org.banteng.bus.QueueDescriptor.TAIL_OFFSET;

import org.banteng.machine.Core;
import org.banteng.machine.Memory;

/**
 * The receiving end of a virtqueue. One core uses it: {@link #poll()} shows the oldest message,
 * {@link #release} passes on to the next.
 *
 * <p>What has been passed is given back to the producer a quarter of the queue at a time, so that
 * the line in which that is said is not fought over for each message.
 */
public final class OneToOneConsumer {
    /** What {@link #poll()} returns when there is no message. */
    public static final long EMPTY = 0;

    private final long queue;
    private final long descriptors;
    private final long payload;
    private final int slots;
    private final int payloadBytes;

    /** Descriptors are given back where none of these bits is set. */
    private final int quarter;

    /** The position of the next message; in memory it stands for {@link #isDrained} only. */
    private long next;

    /** The descriptor at that position, and the stamp that it will have: what a look needs. */
    private long nextDescriptor;

    private int nextStamp;

    /** Bytes of payload passed, and how many of them were given back. */
    private long payloadNext;

    private long payloadGiven;

    OneToOneConsumer(long queue, int slots, int payloadBytes) {
        this.queue = queue;
        this.slots = slots;
        this.payloadBytes = payloadBytes;
        this.quarter = slots / 4 - 1;
        this.descriptors = queue + DESCRIPTORS_OFFSET;
        this.payload = descriptors + (long) slots * DESCRIPTOR_BYTES;
        lookAt(0);
    }

    private void lookAt(long position) {
        next = position;
        nextDescriptor = descriptors + (position & (slots - 1)) * DESCRIPTOR_BYTES;
        nextStamp = QueueDescriptor.stamp(position);
    }

    /**
     * The oldest message that has not been released.
     *
     * @return the address of its descriptor, or {@link #EMPTY}
     */
    public long poll() {
        long header = Memory.getLongAcquire(nextDescriptor + HEADER_OFFSET);
        return QueueDescriptor.stampOf(header) == nextStamp ? nextDescriptor : EMPTY;
    }

    /**
     * Polls again and again, as long as the core has nothing else to do.
     *
     * <p>Address and stamp are in registers here and not loaded each time round. It matters, and
     * not for the instructions: where the loop loads the address before the header, a message takes
     * a quarter longer.
     *
     * @param looks how often at most
     * @return as {@link #poll()}
     */
    public long poll(Core core, int looks) {
        long descriptor = nextDescriptor;
        int stamp = nextStamp;
        int left = looks;
        while (QueueDescriptor.stampOf(Memory.getLongAcquire(descriptor + HEADER_OFFSET))
                != stamp) {
            if (core.hasReady() || --left <= 0) {
                return EMPTY;
            }
        }
        return descriptor;
    }

    /**
     * Polls again and again, whatever else there might be to do.
     *
     * @param looks how often at most; not less than once
     * @return as {@link #poll()}
     */
    public long poll(int looks) {
        long descriptor = nextDescriptor;
        int stamp = nextStamp;
        int left = looks;
        while (QueueDescriptor.stampOf(Memory.getLongAcquire(descriptor + HEADER_OFFSET))
                != stamp) {
            if (--left <= 0) {
                return EMPTY;
            }
        }
        return descriptor;
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
        lookAt(next + 1);
        Memory.putLong(null, queue + NEXT_OFFSET, next);
        boolean given = false;
        if (bytes > INLINE_BYTES) {
            given = releasePayload(payloadStart(bytes) + QueueDescriptor.payloadSpan(bytes));
        }
        if ((next & quarter) == 0) {
            Memory.putLongRelease(queue + HEAD_OFFSET, next);
            given = true;
        }
        return given;
    }

    private long payloadStart(int bytes) {
        long span = QueueDescriptor.payloadSpan(bytes);
        return payloadNext + QueueDescriptor.payloadSkip(payloadNext, span, payloadBytes);
    }

    private boolean releasePayload(long end) {
        payloadNext = end;
        boolean due = end - payloadGiven >= payloadBytes / 4;
        if (due) {
            payloadGiven = end;
            Memory.putLongRelease(queue + PAYLOAD_HEAD_OFFSET, end);
        }
        return due;
    }

    /** Whether all that was published has been passed. Any thread; a snapshot. */
    static boolean isDrained(long queue) {
        return Memory.getLongAcquire(queue + NEXT_OFFSET)
                >= Memory.getLongAcquire(queue + TAIL_OFFSET);
    }
}
