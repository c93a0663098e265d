package org.banteng.bus;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.Memory;
import org.junit.jupiter.api.RepeatedTest;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two threads, a small queue and half a million messages of random sizes: each comes once, in
 * order, with the bytes that were sent. Both ends draw the same sizes and bytes from the same seed.
 */
class SoakTest {
    private static final int MESSAGES = 500_000;
    private static final int SLOTS = 32;
    private static final int PAYLOAD = 8192;

    @RepeatedTest(3)
    void everyMessageComesOnceInOrderAndIntact() throws Exception {
        long seed = System.nanoTime();
        VirtioBus bus = new VirtioBus(2, SLOTS, PAYLOAD);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            OneToOneProducer producer = bus.connect(0, 1);
            OneToOneConsumer consumer = bus.accept(0, 1);
            Future<Long> sent = threads.submit(() -> produce(producer, new Random(seed)));
            Future<Long> received = threads.submit(() -> consume(consumer, new Random(seed)));
            assertThat(received.get()).as("checksum with seed %d", seed).isEqualTo(sent.get());
        }
        bus.close();
    }

    private static long produce(OneToOneProducer producer, Random random) {
        long checksum = 0;
        for (int number = 0; number < MESSAGES; number++) {
            int bytes = size(random);
            long descriptor = producer.claim(bytes);
            while (descriptor == OneToOneProducer.FULL) {
                Thread.onSpinWait();
                descriptor = producer.claim(bytes);
            }
            Memory.putInt(null, descriptor + QueueDescriptor.ENVELOPE_OFFSET, number);
            long payload = producer.payload(descriptor, bytes);
            for (int i = 0; i < bytes; i++) {
                byte value = (byte) random.nextInt();
                Memory.putByte(null, payload + i, value);
                checksum = 31 * checksum + value;
            }
            producer.publish(descriptor, 1, 0, bytes);
        }
        return checksum;
    }

    private static long consume(OneToOneConsumer consumer, Random random) {
        long checksum = 0;
        for (int number = 0; number < MESSAGES; number++) {
            int bytes = size(random);
            long descriptor = consumer.poll();
            while (descriptor == OneToOneConsumer.EMPTY) {
                Thread.onSpinWait();
                descriptor = consumer.poll();
            }
            check(
                    "number",
                    number,
                    Memory.getInt(null, descriptor + QueueDescriptor.ENVELOPE_OFFSET));
            check("bytes", bytes, QueueDescriptor.bytes(descriptor));
            long payload = consumer.payload(descriptor, bytes);
            for (int i = 0; i < bytes; i++) {
                byte value = (byte) random.nextInt();
                check("byte", value, Memory.getByte(null, payload + i));
                checksum = 31 * checksum + value;
            }
            consumer.release(bytes);
        }
        return checksum;
    }

    /** Mostly inline, some through the payload ring, a few as large as can be. */
    private static int size(Random random) {
        int draw = random.nextInt(100);
        if (draw < 80) {
            return random.nextInt(QueueDescriptor.INLINE_BYTES + 1);
        }
        return draw < 99 ? random.nextInt(256) : random.nextInt(PAYLOAD / 4 + 1);
    }

    private static void check(String what, int expected, int actual) {
        if (expected != actual) {
            throw new AssertionError(what + " is " + actual + ", not " + expected);
        }
    }
}
