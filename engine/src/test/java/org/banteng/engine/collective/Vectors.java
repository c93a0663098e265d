package org.banteng.engine.collective;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What the tests of reductions reduce: a type with an operator, what each rank has, and, without
 * the engine's operators, what the ranks {@code first} to {@code last} make of it.
 */
abstract class Vectors {
    private static final Vectors SUM_OF_INTS =
            new Vectors(Datatypes.INT, Op.SUM) {
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
            };

    private static final Vectors MAX_OF_UNSIGNED_BYTES =
            new Vectors(Datatypes.BYTE, Op.MAX) {
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
            };

    /** Gaps between value and index; many equal values. */
    private static final Vectors PLACE_OF_LEAST_SHORT =
            new Vectors(Datatypes.SHORT_INT, Op.MINLOC) {
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
            };

    /** x -> a x + b, one after the other: the order counts. */
    private static final Vectors COMPOSITION = new Composition(0, 4, 8);

    /** The same with gaps, and not at the element's start. */
    private static final Vectors COMPOSITION_WITH_GAPS = new Composition(4, 8, 20);

    static final List<Vectors> ALL =
            List.of(
                    SUM_OF_INTS,
                    MAX_OF_UNSIGNED_BYTES,
                    PLACE_OF_LEAST_SHORT,
                    COMPOSITION,
                    COMPOSITION_WITH_GAPS);

    final Datatype type;
    final Op op;

    Vectors(Datatype type, Op op) {
        this.type = type;
        this.op = op;
    }

    /** What one rank has of an element. */
    abstract void write(ByteBuffer packed, int rank, int element);

    /** What ranks make of an element. */
    abstract void combine(ByteBuffer packed, int first, int last, int element);

    /** The elements of a rank, without gaps. */
    final byte[] of(int rank, int count) {
        byte[] bytes = bytes(count);
        ByteBuffer packed = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        for (int element = 0; element < count; element++) {
            write(packed, rank, element);
        }
        return bytes;
    }

    /** What ranks {@code first} to {@code last} make of the elements from {@code start} on. */
    final byte[] combined(int first, int last, int start, int count) {
        byte[] bytes = bytes(count);
        ByteBuffer packed = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        for (int element = start; element < start + count; element++) {
            combine(packed, first, last, element);
        }
        return bytes;
    }

    private byte[] bytes(int count) {
        return new byte[Math.toIntExact(count * type.size())];
    }

    /** Functions x -> a x + b, as two ints in an element; the operator lets one follow another. */
    private static final class Composition extends Vectors {
        /**
         * @param start of a in an element
         * @param gap from a to b
         * @param extent of an element
         */
        Composition(int start, int gap, int extent) {
            super(type(start, gap, extent), operator(start, gap, extent));
        }

        private static Datatype type(int start, int gap, int extent) {
            return gap == Integer.BYTES
                    ? Datatype.of(ElementKind.INT, new long[] {start}, new long[] {8}, 0, extent)
                    : Datatype.of(
                            ElementKind.INT,
                            new long[] {start, start + gap},
                            new long[] {4, 4},
                            0,
                            extent);
        }

        /** The function in inOut goes first: a1 (a2 x + b2) + b1. */
        private static Op operator(int start, int gap, int extent) {
            return Op.user(
                    "composition",
                    false,
                    (inBase, in, inOutBase, inOut, count, type) -> {
                        for (int i = 0; i < count; i++) {
                            long at = start + (long) extent * i;
                            int a1 = Memory.getInt(inBase, in + at);
                            int b1 = Memory.getInt(inBase, in + at + gap);
                            int a2 = Memory.getInt(inOutBase, inOut + at);
                            int b2 = Memory.getInt(inOutBase, inOut + at + gap);
                            Memory.putInt(inOutBase, inOut + at, a1 * a2);
                            Memory.putInt(inOutBase, inOut + at + gap, a1 * b2 + b1);
                        }
                    });
        }

        @Override
        void write(ByteBuffer packed, int rank, int element) {
            packed.putInt(2 * rank + 3).putInt(element - rank);
        }

        @Override
        void combine(ByteBuffer packed, int first, int last, int element) {
            int a = 1;
            int b = 0;
            for (int rank = last; rank >= first; rank--) {
                a = (2 * rank + 3) * a;
                b = (2 * rank + 3) * b + element - rank;
            }
            packed.putInt(a).putInt(b);
        }
    }
}
