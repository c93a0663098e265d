package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.datatype.Datatype;
import org.banteng.machine.Memory;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Memory for elements of a type, on the heap or off it, filled with a byte of its own so that what
 * nobody may touch (a gap, or a place before or after) is seen to be touched.
 */
final class TestBuffer implements AutoCloseable {
    private static final AtomicInteger MADE = new AtomicInteger();

    /** Bytes before and after the elements. */
    private static final int MARGIN = 24;

    private final Datatype type;
    private final byte[] array;
    private final long address;
    private final int length;
    private final byte[] expected;

    TestBuffer(Datatype type, int count, boolean onHeap) {
        this.type = type;
        length = Math.toIntExact(2 * MARGIN + count * type.extent());
        array = onHeap ? new byte[length] : null;
        address = onHeap ? 0 : Memory.allocate(length);
        expected = new byte[length];
        Arrays.fill(expected, (byte) MADE.incrementAndGet());
        Memory.copy(expected, Memory.arrayBase(expected), base(), start(), length);
    }

    Object base() {
        return array;
    }

    private long start() {
        return array == null ? address : Memory.arrayBase(array);
    }

    /** The place of element 0. */
    long place() {
        return start() + MARGIN;
    }

    /** Sets elements from bytes without gaps. */
    TestBuffer put(int element, byte[] packed) {
        long to = element * type.extent();
        type.unpack(packed, Memory.arrayBase(packed), packed.length, base(), place() + to);
        return expect(element, packed);
    }

    /** Elements that are to be there in the end. */
    TestBuffer expect(int element, byte[] packed) {
        long to = Memory.arrayBase(expected) + MARGIN + element * type.extent();
        type.unpack(packed, Memory.arrayBase(packed), packed.length, expected, to);
        return this;
    }

    /** Everything else must be as it was. */
    void check(String what) {
        byte[] actual = bytes();
        if (!Arrays.equals(actual, expected)) {
            assertThat(actual).as(what).isEqualTo(expected);
        }
    }

    /** A copy of all its bytes. */
    byte[] bytes() {
        byte[] bytes = new byte[length];
        Memory.copy(base(), start(), bytes, Memory.arrayBase(bytes), length);
        return bytes;
    }

    @Override
    public void close() {
        if (array == null) {
            Memory.free(address);
        }
    }
}
