package org.banteng.machine.metal.kernel.virtio;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtqueueTest {
    private static final long PHYSICAL = 0x10_0000;
    private static final long QUEUE = Layout.direct(PHYSICAL);

    @BeforeEach
    void queue() {
        TestMachine.reset();
        Raw.clear(QUEUE, Layout.PAGE);
        Virtqueue.create(QUEUE);
    }

    /** What a device does: gives a buffer back. */
    private static void use(int index, int head, int bytes) {
        long entry = QUEUE + Virtqueue.USED + 4 + 8L * (index % Virtqueue.ENTRIES);
        Raw.putInt(entry, head);
        Raw.putInt(entry + 4, bytes);
        Raw.putShort(QUEUE + Virtqueue.USED + 2, index + 1);
    }

    /** The layout of section 2.7.5 and 2.7.6: physical addresses, lengths, flags, next. */
    @Test
    void aRequestAndItsReplyAreOneBuffer() {
        Virtqueue.setReadable(QUEUE, 3, Layout.direct(0x5000), 7);
        Virtqueue.setWritable(QUEUE, 4, Layout.direct(0x6000), 100);
        Virtqueue.chain(QUEUE, 3, 4);
        Virtqueue.offer(QUEUE, 3);

        long first = PHYSICAL + 3 * 16;
        assertThat(Raw.getLong(first)).isEqualTo(0x5000);
        assertThat(Raw.getInt(first + 8)).isEqualTo(7);
        assertThat(Raw.getShort(first + 12)).as("another follows").isEqualTo(1);
        assertThat(Raw.getShort(first + 14)).isEqualTo(4);
        assertThat(Raw.getLong(first + 16)).isEqualTo(0x6000);
        assertThat(Raw.getShort(first + 28)).as("the device writes").isEqualTo(2);
        assertThat(Raw.getShort(PHYSICAL + 0x100)).as("no interrupts").isEqualTo(1);
        assertThat(Raw.getShort(PHYSICAL + 0x102)).as("offered").isEqualTo(1);
        assertThat(Raw.getShort(PHYSICAL + 0x104)).isEqualTo(3);
    }

    @Test
    void indicesCountBeyondTheRingAndStartAgain() {
        int rounds = 2 * 0x1_0000 + 5;
        for (int i = 0; i < rounds; i++) {
            assertThat(Virtqueue.isUsed(QUEUE)).isFalse();
            Virtqueue.offer(QUEUE, i % Virtqueue.ENTRIES);
            use(i & 0xffff, i % Virtqueue.ENTRIES, i & 0xff);
            assertThat(Virtqueue.isUsed(QUEUE)).isTrue();
            assertThat(Virtqueue.take(QUEUE)).isEqualTo(i % Virtqueue.ENTRIES);
            assertThat(Virtqueue.takenBytes(QUEUE)).isEqualTo(i & 0xff);
        }
        assertThat(Raw.getShort(QUEUE + Virtqueue.AVAILABLE + 2)).isEqualTo(rounds & 0xffff);
    }

    @Test
    void whatIsGivenBackAtOnceIsTakenInOrder() {
        use(0, 9, 1);
        use(1, 2, 3);

        assertThat(Virtqueue.take(QUEUE)).isEqualTo(9);
        assertThat(Virtqueue.isUsed(QUEUE)).isTrue();
        assertThat(Virtqueue.take(QUEUE)).isEqualTo(2);
        assertThat(Virtqueue.takenBytes(QUEUE)).isEqualTo(3);
        assertThat(Virtqueue.isUsed(QUEUE)).isFalse();
    }
}
