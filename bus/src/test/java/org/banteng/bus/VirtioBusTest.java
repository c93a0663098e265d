package org.banteng.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.banteng.machine.Core;
import org.banteng.machine.Memory;
import org.banteng.machine.jvm.JvmMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;

/** One queue, seen by one thread: what each end promises. */
class VirtioBusTest {
    private static final int SLOTS = 16;
    private static final int PAYLOAD = 4096;

    private final VirtioBus bus = new VirtioBus(2, SLOTS, PAYLOAD);
    private final OneToOneProducer producer = bus.connect(0, 1);
    private final OneToOneConsumer consumer = bus.accept(0, 1);

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void aQueueIsThereOnceItsSenderHasMadeIt() {
        assertThat(bus.accept(1, 0)).isNull();
        assertThat(bus.isDrained(1, 0)).isTrue();
        bus.connect(1, 0);
        assertThat(bus.accept(1, 0)).isNotNull();
    }

    @Test
    void anEmptyQueueShowsNothing() {
        assertThat(consumer.poll()).isEqualTo(OneToOneConsumer.EMPTY);
        assertThat(bus.isDrained(0, 1)).isTrue();
    }

    @Test
    void aLongLookEndsWithAMessageOrWithOtherWork() {
        try (JvmMachine machine = new JvmMachine(new int[] {-1}, (thread, error) -> {})) {
            Core core = machine.cores().getFirst();
            assertThat(consumer.poll(core, 1000)).isEqualTo(OneToOneConsumer.EMPTY);
            send(7, 8);
            assertThat(consumer.poll(core, 1))
                    .isEqualTo(consumer.poll())
                    .isNotEqualTo(OneToOneConsumer.EMPTY);
            receive(7, 8);
            core.execute(() -> {});
            assertThat(consumer.poll(core, Integer.MAX_VALUE)).isEqualTo(OneToOneConsumer.EMPTY);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 39, 40, 41, 64, 100, PAYLOAD / 4})
    void aMessageComesAsItWasSent(int bytes) {
        for (int round = 0; round < 5 * SLOTS; round++) {
            assertThat(send(round, bytes)).isTrue();
            assertThat(bus.isDrained(0, 1)).isFalse();
            receive(round, bytes);
        }
        assertThat(bus.isDrained(0, 1)).isTrue();
    }

    @Test
    void aFullQueuePushesBackAndLosesNothing() {
        int sent = 0;
        while (send(sent, 8)) {
            sent++;
        }
        assertThat(sent).isEqualTo(SLOTS);
        assertThat(send(sent, 8)).as("still full").isFalse();

        for (int i = 0; i < SLOTS; i++) {
            receive(i, 8);
        }
        assertThat(send(sent, 8)).as("room again").isTrue();
        receive(sent, 8);
    }

    @Test
    void aFullPayloadRingPushesBackThoughDescriptorsAreFree() {
        int bytes = PAYLOAD / 4;
        for (int i = 0; i < 4; i++) {
            assertThat(send(i, bytes)).isTrue();
        }
        assertThat(send(4, bytes)).isFalse();
        assertThat(send(4, 8)).as("a small one needs no payload ring").isTrue();
        for (int i = 0; i < 4; i++) {
            receive(i, bytes);
        }
        receive(4, 8);
        assertThat(send(5, bytes)).isTrue();
    }

    /** The sender runs ahead by random amounts, so the rings wrap in every position. */
    @Test
    void randomTrafficComesOnceAndInOrder() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Queue<Integer> underWay = new ArrayDeque<>();
        int sent = 0;
        int received = 0;
        for (int step = 0; step < 200_000; step++) {
            int bytes = random.nextInt(4) == 0 ? random.nextInt(PAYLOAD / 4) : random.nextInt(48);
            if (random.nextBoolean()) {
                if (send(sent, bytes)) {
                    underWay.add(bytes);
                    sent++;
                }
            } else if (!underWay.isEmpty()) {
                receive(received, underWay.remove());
                received++;
            }
        }
        assertThat(sent).as("seed %d", seed).isGreaterThan(10 * SLOTS);
        assertThat(sent - received).as("seed %d", seed).isEqualTo(underWay.size());
    }

    @Test
    void sizesThatAreNoPowersOfTwoAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VirtioBus(2, 12, PAYLOAD))
                .withMessageContaining("slots is 12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VirtioBus(2, SLOTS, 1000))
                .withMessageContaining("payloadBytes is 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VirtioBus(0))
                .withMessageContaining("cores is 0");
    }

    private boolean send(int number, int bytes) {
        long descriptor = producer.claim(bytes);
        if (descriptor == OneToOneProducer.FULL) {
            return false;
        }
        Memory.putInt(null, descriptor + QueueDescriptor.ENVELOPE_OFFSET, number);
        long payload = producer.payload(descriptor, bytes);
        for (int i = 0; i < bytes; i++) {
            Memory.putByte(null, payload + i, (byte) (number + i));
        }
        producer.publish(descriptor, 7, number & 0xff, bytes);
        return true;
    }

    private void receive(int number, int bytes) {
        long descriptor = consumer.poll();
        assertThat(descriptor).isNotEqualTo(OneToOneConsumer.EMPTY);
        assertThat(QueueDescriptor.kind(descriptor)).isEqualTo(7);
        assertThat(QueueDescriptor.flags(descriptor)).isEqualTo(number & 0xff);
        assertThat(QueueDescriptor.bytes(descriptor)).isEqualTo(bytes);
        assertThat(Memory.getInt(null, descriptor + QueueDescriptor.ENVELOPE_OFFSET))
                .isEqualTo(number);
        long payload = consumer.payload(descriptor, bytes);
        for (int i = 0; i < bytes; i++) {
            if (Memory.getByte(null, payload + i) != (byte) (number + i)) {
                assertThat(Memory.getByte(null, payload + i))
                        .as("byte %d", i)
                        .isEqualTo((byte) (number + i));
            }
        }
        consumer.release(bytes);
    }
}
