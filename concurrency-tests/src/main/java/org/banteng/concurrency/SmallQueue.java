package org.banteng.concurrency;

import org.banteng.bus.OneToOneConsumer;
import org.banteng.bus.OneToOneProducer;
import org.banteng.bus.QueueDescriptor;
import org.banteng.bus.VirtioBus;
import org.banteng.machine.Core;
import org.banteng.machine.Memory;
import org.banteng.machine.jvm.JvmMachine;

/**
 * The shortest queue there is, from core 0 to core 1. A message is one number, written into every
 * word that a message has; so a message of which a part is missing shows.
 */
final class SmallQueue {
    /** Descriptors of the queue; the consumer gives back a quarter of them at a time. */
    static final int SLOTS = 8;

    /** Bytes of its payload ring; the consumer gives back a quarter of them at a time. */
    static final int RING_BYTES = 512;

    /** As much payload as travels in the descriptor. */
    static final int INLINE = QueueDescriptor.INLINE_BYTES;

    /** As much payload as a message may have: a quarter of the ring. */
    static final int LARGE = RING_BYTES / 4;

    /** What {@link #receive} returns when there is no message. */
    static final int NOTHING = 0;

    /** What {@link #receive} returns when the words of a message differ. */
    static final int TORN = -1;

    /** A core that never has anything else to do: it has not been started. */
    private static final Core IDLE =
            new JvmMachine(new int[] {-1}, (thread, error) -> {}).cores().getFirst();

    private final VirtioBus bus = new VirtioBus(2, SLOTS, RING_BYTES);
    private OneToOneProducer producer;
    private OneToOneConsumer consumer;

    /** A queue with both its ends. */
    static SmallQueue connected() {
        SmallQueue queue = new SmallQueue();
        queue.connect();
        queue.accept();
        return queue;
    }

    /** Makes the queue. By the sender. */
    void connect() {
        producer = bus.connect(0, 1);
    }

    /**
     * Takes the receiving end. By the receiver.
     *
     * @return whether there is a queue
     */
    boolean accept() {
        consumer = bus.accept(0, 1);
        return consumer != null;
    }

    /**
     * Sends a number.
     *
     * @param number 1 to 255
     * @param bytes of payload, a multiple of 8
     * @return {@code false} if the queue is full
     */
    boolean send(int number, int bytes) {
        long descriptor = producer.claim(bytes);
        if (descriptor == OneToOneProducer.FULL) {
            return false;
        }
        Memory.putLong(null, descriptor + QueueDescriptor.ENVELOPE_OFFSET, number);
        Memory.putLong(null, descriptor + QueueDescriptor.ENVELOPE_OFFSET + Long.BYTES, number);
        long payload = producer.payload(descriptor, bytes);
        for (int at = 0; at < bytes; at += Long.BYTES) {
            Memory.putLong(null, payload + at, number);
        }
        producer.publish(descriptor, number, number, bytes);
        return true;
    }

    /** Receives a number; or {@link #NOTHING}, or {@link #TORN}. */
    int receive() {
        long descriptor = consumer.poll();
        if (descriptor == OneToOneConsumer.EMPTY) {
            return NOTHING;
        }
        int number = QueueDescriptor.kind(descriptor);
        int bytes = QueueDescriptor.bytes(descriptor);
        boolean whole =
                QueueDescriptor.flags(descriptor) == number
                        && holds(number, descriptor + QueueDescriptor.ENVELOPE_OFFSET, 16)
                        && holds(number, consumer.payload(descriptor, bytes), bytes);
        consumer.release(bytes);
        return whole ? number : TORN;
    }

    /**
     * Looks for a message as a rank does that waits, for seconds; does not receive it.
     *
     * @return whether there is one
     */
    boolean awaitMessage() {
        return consumer.poll(IDLE, Integer.MAX_VALUE) != OneToOneConsumer.EMPTY;
    }

    private static boolean holds(int number, long address, int bytes) {
        for (int at = 0; at < bytes; at += Long.BYTES) {
            if (Memory.getLong(null, address + at) != number) {
                return false;
            }
        }
        return true;
    }

    /** Sends 1 and so on and receives them: to begin further on in the queue. */
    SmallQueue afterPassing(int messages, int bytes) {
        for (int number = 1; number <= messages; number++) {
            if (!send(number, bytes) || receive() != number) {
                throw new AssertionError("message " + number + " did not pass");
            }
        }
        return this;
    }

    /** Sends 1 and so on, and leaves them there. */
    SmallQueue afterSending(int messages, int bytes) {
        for (int number = 1; number <= messages; number++) {
            if (!send(number, bytes)) {
                throw new AssertionError("the queue is full before message " + number);
            }
        }
        return this;
    }

    /** Gives the memory back. After both ends are done. */
    void close() {
        bus.close();
    }
}
