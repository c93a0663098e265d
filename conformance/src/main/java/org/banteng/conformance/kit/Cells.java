package org.banteng.conformance.kit;

import mpi.Datatype;

import java.nio.Buffer;

/**
 * So many elements of a basic datatype, in any kind of buffer: {@link #buffer} is what MPI calls
 * take. On both sides of the elements lie others that no call may touch; every check of the
 * contents checks those, too, and that the position and limit of a buffer are as they were.
 */
public final class Cells {
    private static final int MARGIN = 3;
    private static final long GUARD = 0x5aa5_5aa5_5aa5_5aa5L;

    private final Kind kind;
    private final int count;
    private final Object buffer;
    private final Store store;

    /** Index in the store of element 0, and how many elements the store has. */
    private final int first;

    private final int stored;
    private final int position;
    private final int limit;

    private Cells(Kind kind, int count, Object buffer, Store store, int first) {
        this.kind = kind;
        this.count = count;
        this.buffer = buffer;
        this.store = store;
        this.first = first;
        this.stored = first + count + MARGIN;
        if (buffer instanceof Buffer nio) {
            nio.position(1);
            nio.limit(nio.capacity() - 1);
            position = nio.position();
            limit = nio.limit();
        } else {
            position = 0;
            limit = 0;
        }
        for (int i = 0; i < first; i++) {
            store.set(i, kind.of(GUARD));
        }
        for (int i = first + count; i < stored; i++) {
            store.set(i, kind.of(GUARD));
        }
    }

    /** Makes them; all zero. */
    public static Cells of(Storage storage, Kind kind, int count) {
        int after = count + MARGIN;
        int stored = MARGIN + after;
        return switch (storage) {
            case ARRAY -> {
                Object array = Store.array(kind, after);
                yield new Cells(kind, count, array, Store.ofArray(kind, array), 0);
            }
            case DIRECT -> {
                Buffer direct = Store.direct(kind, after);
                Buffer whole = Store.from(kind, direct, 0);
                yield new Cells(kind, count, direct, Store.ofBuffer(kind, whole), 0);
            }
            case HEAP -> {
                Buffer whole = Store.wrap(kind, Store.arrayForBuffer(kind, stored));
                Buffer part = Store.from(kind, whole, MARGIN);
                yield new Cells(kind, count, part, Store.ofBuffer(kind, whole), MARGIN);
            }
            case SLICE_OF_ARRAY -> {
                Object array = Store.arrayForBuffer(kind, stored);
                Buffer whole = Store.wrap(kind, array);
                Buffer part = Store.sliceOfArray(kind, array, MARGIN);
                yield new Cells(kind, count, part, Store.ofBuffer(kind, whole), MARGIN);
            }
            case SLICE_OF_DIRECT -> {
                Buffer whole = Store.direct(kind, stored);
                Buffer part = Store.sliceOfBuffer(kind, whole, MARGIN);
                yield new Cells(kind, count, part, Store.ofBuffer(kind, whole), MARGIN);
            }
        };
    }

    /** What MPI calls take as a buffer. */
    public Object buffer() {
        return buffer;
    }

    /** How many elements there are. */
    public int count() {
        return count;
    }

    /** The datatype of an element. */
    public Datatype type() {
        return kind.type();
    }

    /** The kind of an element. */
    public Kind kind() {
        return kind;
    }

    /** An element; of real numbers the whole part. */
    public long get(int index) {
        return store.get(first + index);
    }

    /** Sets an element to what {@link Kind#of} makes of a value. */
    public void set(int index, long value) {
        store.set(first + index, kind.of(value));
    }

    /** An element as a real number. */
    public double getReal(int index) {
        return store.real(first + index);
    }

    /** Sets an element to a real number; a kind of whole numbers cuts it off. */
    public void setReal(int index, double value) {
        store.setReal(first + index, value);
    }

    /** Sets all elements from a seed: another seed gives other elements. */
    public Cells fill(long seed) {
        return fill(0, count, seed);
    }

    /**
     * Sets {@code length} elements from {@code from} on, as {@link #fill(long)} would from 0 on.
     */
    public Cells fill(int from, int length, long seed) {
        for (int i = 0; i < length; i++) {
            store.set(first + from + i, pattern(kind, seed, i));
        }
        return this;
    }

    /** Sets all elements to 0. */
    public Cells clear() {
        for (int i = 0; i < count; i++) {
            store.set(first + i, 0);
        }
        return this;
    }

    /** Element {@code index} of those that {@link #fill(long)} makes of a seed. */
    public static long pattern(Kind kind, long seed, int index) {
        long mixed = (seed + 1) * 0x9e37_79b9_7f4a_7c15L + index * 0xc2b2_ae3d_27d4_eb4fL;
        mixed ^= mixed >>> 29;
        mixed *= 0xbf58_476d_1ce4_e5b9L;
        return kind.of(mixed ^ mixed >>> 32);
    }

    /** Checks that the elements are those of a seed, and that nothing else was touched. */
    public void expect(long seed) {
        expect(0, count, seed);
        expectMargins();
    }

    /** Checks that {@code length} elements from {@code from} on are those of a seed. */
    public void expect(int from, int length, long seed) {
        for (int i = 0; i < length; i++) {
            long expected = pattern(kind, seed, i);
            if (store.get(first + from + i) != expected) {
                throw wrong(from + i, expected, ", of seed " + seed);
            }
        }
    }

    /** Checks that {@code length} elements from {@code from} on are 0, as they were made. */
    public void expectZero(int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (store.get(first + i) != 0) {
                throw wrong(i, 0, ", untouched");
            }
        }
    }

    /** Checks one element. */
    public void expectAt(int index, long value) {
        if (get(index) != kind.of(value)) {
            throw wrong(index, kind.of(value), "");
        }
    }

    /** Checks that nothing was touched around the elements, nor position and limit changed. */
    public void expectMargins() {
        for (int i = 0; i < stored; i++) {
            if (i == first) {
                i += count;
            }
            if (store.get(i) != kind.of(GUARD)) {
                throw wrong(i - first, kind.of(GUARD), ", outside of the data");
            }
        }
        if (buffer instanceof Buffer nio) {
            Expect.equal(position, nio.position(), "position of the buffer");
            Expect.equal(limit, nio.limit(), "limit of the buffer");
        }
    }

    private AssertionError wrong(int index, long expected, String why) {
        return new AssertionError(
                "element "
                        + index
                        + " of "
                        + count
                        + " "
                        + kind
                        + "s: expected "
                        + expected
                        + why
                        + ", was "
                        + store.get(first + index));
    }

    @Override
    public String toString() {
        return count + " " + kind + "s in " + buffer.getClass().getSimpleName();
    }
}
