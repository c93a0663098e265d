package org.banteng.engine.collective;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the tests of reductions reduce: each constant is a type with an operator, what each rank
 * has, and, without the engine's operators, what the ranks {@code first} to {@code last} make of
 * it.
 */
enum Vectors {
    SUM_OF_INTS(Datatypes.INT, Op.SUM) {
        @Override
        void write(ByteBuffer packed, int rank, int element) {
            packed.putInt(rank * 1_000_003 + element * 7919);
        }

        @Override
        void combine(ByteBuffer packed, int first, int last, int element) {
            int sum = 0;
            for (int rank = first; rank <= last; rank++) {
                sum += rank * 1_000_003 + element * 7919;
            }
            packed.putInt(sum);
        }
    },

    MAX_OF_UNSIGNED_BYTES(Datatypes.BYTE, Op.MAX) {
        @Override
        void write(ByteBuffer packed, int rank, int element) {
            packed.put((byte) value(rank, element));
        }

        @Override
        void combine(ByteBuffer packed, int first, int last, int element) {
            int max = 0;
            for (int rank = first; rank <= last; rank++) {
                max = Math.max(max, value(rank, element));
            }
            packed.put((byte) max);
        }

        private int value(int rank, int element) {
            return (rank * 89 + element * 31) & 0xff;
        }
    },

    /** Gaps between value and index; many equal values. */
    PLACE_OF_LEAST_SHORT(Datatypes.SHORT_INT, Op.MINLOC) {
        @Override
        void write(ByteBuffer packed, int rank, int element) {
            packed.putShort((short) value(rank, element)).putInt(1000 - rank);
        }

        @Override
        void combine(ByteBuffer packed, int first, int last, int element) {
            int best = first;
            for (int rank = first + 1; rank <= last; rank++) {
                if (value(rank, element) <= value(best, element)) {
                    best = rank;
                }
            }
            packed.putShort((short) value(best, element)).putInt(1000 - best);
        }

        private int value(int rank, int element) {
            return (rank + element) % 3 - 1;
        }
    },

    /** x -> a x + b, one after the other: the order counts. */
    COMPOSITION(Datatype.of(ElementKind.INT, new long[] {0}, new long[] {8}, 0, 8), composition(8)),

    /** The same with gaps, and not at the element's start. */
    GAPPED_COMPOSITION(
            Datatype.of(ElementKind.INT, new long[] {4, 12}, new long[] {4, 4}, 0, 20),
            Op.user(
                    "composition with gaps",
                    false,
                    (inBase, in, inOutBase, inOut, count, type) -> {
                        for (int i = 0; i < count; i++) {
                            long at = 4 + i * type.extent();
                            compose(inBase, in + at, inOutBase, inOut + at, 8);
                        }
                    }));

    final Datatype type;
    final Op op;

    Vectors(Datatype type, Op op) {
        this.type = type;
        this.op = op;
    }

    private static Op composition(int extent) {
        return Op.user(
                "composition",
                false,
                (inBase, in, inOutBase, inOut, count, type) -> {
                    for (int i = 0; i < count; i++) {
                        long at = (long) i * extent;
                        compose(inBase, in + at, inOutBase, inOut + at, 4);
                    }
                });
    }

    /** The function in inOut goes first: a1 (a2 x + b2) + b1. */
    private static void compose(Object inBase, long in, Object inOutBase, long inOut, int gap) {
        int a1 = Memory.getInt(inBase, in);
        int b1 = Memory.getInt(inBase, in + gap);
        int a2 = Memory.getInt(inOutBase, inOut);
        int b2 = Memory.getInt(inOutBase, inOut + gap);
        Memory.putInt(inOutBase, inOut, a1 * a2);
        Memory.putInt(inOutBase, inOut + gap, a1 * b2 + b1);
    }

    /** What one rank has of an element. */
    void write(ByteBuffer packed, int rank, int element) {
        packed.putInt(2 * rank + 3).putInt(element - rank);
    }

    /** What ranks make of an element. */
    void combine(ByteBuffer packed, int first, int last, int element) {
        int a = 1;
        int b = 0;
        for (int rank = last; rank >= first; rank--) {
            a = (2 * rank + 3) * a;
            b = (2 * rank + 3) * b + element - rank;
        }
        packed.putInt(a).putInt(b);
    }

    /** The elements of a rank, without gaps. */
    final byte[] of(int rank, int count) {
        ByteBuffer packed = buffer(count);
        for (int element = 0; element < count; element++) {
            write(packed, rank, element);
        }
        return packed.array();
    }

    /** What ranks {@code first} to {@code last} make of the elements from {@code start} on. */
    final byte[] combined(int first, int last, int start, int count) {
        ByteBuffer packed = buffer(count);
        for (int element = start; element < start + count; element++) {
            combine(packed, first, last, element);
        }
        return packed.array();
    }

    private ByteBuffer buffer(int count) {
        return ByteBuffer.allocate(Math.toIntExact(count * type.size()))
                .order(ByteOrder.nativeOrder());
    }
}
