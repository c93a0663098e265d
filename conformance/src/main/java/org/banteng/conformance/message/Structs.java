package org.banteng.conformance.message;

import mpi.Datatype;
import mpi.MPI;
import mpi.MPIException;
import mpi.Status;
import mpi.Struct;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Datatypes of several fields, written by the program as subclasses of {@link Struct}. */
public final class Structs extends Area {
    private static final int TAG = 47;

    /** The area. */
    public Structs() {
        super("structs");
    }

    @Override
    public void cases(Cases to) {
        to.add("fields are packed in the order added", Structs::packed);
        to.add("setOffset makes gaps", Structs::offsets);
        to.add("setOffset after the last field", Structs::trailing);
        to.add("setOffset does not go back", Structs::backwards);
        to.add("a field after commit", Structs::afterCommit);
        to.add("every type of field, in arrays of structs", Structs::everyField);
        to.add("structs in structs", Structs::nested);
        to.add("fields of any datatype", Structs::dataFields);
        to.add("the order of a buffer's bytes", Structs::byteOrder);
    }

    /** The example of Open MPI's documentation, with a gap that the packing leaves not. */
    private static final class Mixed extends Struct {
        private final int flag = addByte();
        private final int weight = addDouble();
        private final int pair = setOffset(24).addInt(2);

        @Override
        protected Mixed.Data newData() {
            return new Mixed.Data();
        }

        private final class Data extends Struct.Data {
            void put(int seed) {
                putByte(flag, (byte) seed);
                putDouble(weight, seed / 8.0);
                putInt(pair, seed + 1);
                putInt(pair, 1, seed + 2);
            }

            void expect(int seed) {
                Expect.equal((byte) seed, getByte(flag), "flag");
                Expect.equal(seed / 8.0, getDouble(weight), "weight");
                Expect.equal(seed + 1, getInt(pair), "first int");
                Expect.equal(seed + 2, getInt(pair, 1), "second int");
            }
        }
    }

    /** A struct without data of its own. */
    private static class Plain extends Struct {
        @Override
        protected Struct.Data newData() {
            throw new AssertionError("nobody asks for data");
        }
    }

    private static void packed(Here here) throws Exception {
        Plain struct = new Plain();
        Expect.equal(0, struct.addByte(), "offset of a byte");
        Expect.equal(1, struct.addInt(), "offset of an int");
        Expect.equal(5, struct.addShort(3), "offset of three shorts");
        Expect.equal(11, struct.addLong(), "offset of a long");
        Expect.equal(19, struct.addChar(), "offset of a char");
        Expect.equal(21, struct.addFloat(0), "offset of no floats");
        Expect.equal(21, struct.addDouble(), "offset of a double");
        Datatype type = struct.getType();
        Expect.equal(29, type.getSize(), "size");
        Expect.equal(32, struct.getExtent(), "extent, a multiple of the largest field");
        Expect.equal(32, type.getExtent(), "extent of the type");
        Plain small = new Plain();
        small.addByte();
        small.addInt();
        Expect.equal(8, small.getExtent(), "extent of a byte and an int");
        Plain bytes = new Plain();
        bytes.addByte(7);
        Expect.equal(7, bytes.getExtent(), "extent of seven bytes");
    }

    private static void offsets(Here here) throws Exception {
        Mixed struct = new Mixed();
        Expect.equal(0, struct.flag, "offset of the byte");
        Expect.equal(1, struct.weight, "offset of the double");
        Expect.equal(24, struct.pair, "offset of the ints");
        Expect.equal(32, struct.getExtent(), "extent");
        Expect.equal(17, struct.getType().getSize(), "size");
        int count = 500;
        byte[] out = new byte[count * 32];
        byte[] in = new byte[count * 32];
        for (int i = 0; i < count; i++) {
            struct.<Mixed.Data>getData(out, i).put(here.rank() + i);
        }
        Status status =
                here.comm()
                        .sendRecv(
                                out,
                                count,
                                struct.getType(),
                                here.next(),
                                TAG,
                                in,
                                count,
                                struct.getType(),
                                here.previous(),
                                TAG);
        Expect.equal(count, status.getCount(struct.getType()), "count");
        Expect.equal(4L * count, status.getElements(struct.getType()), "elements");
        for (int i = 0; i < count; i++) {
            struct.<Mixed.Data>getData(in, i).expect(here.previous() + i);
        }
        for (int i = 9; i < 24; i++) {
            Expect.equal(0, in[i], "byte " + i + ", in the gap");
        }
    }

    /** Open MPI forgot it. */
    private static void trailing(Here here) throws Exception {
        Plain struct = new Plain();
        struct.addInt();
        Expect.same(struct, struct.setOffset(40), "what setOffset returns");
        Expect.equal(40, struct.getExtent(), "extent");
        Expect.equal(4, struct.getType().getSize(), "size");
    }

    private static void backwards(Here here) throws Exception {
        Plain struct = new Plain();
        struct.addLong();
        struct.setOffset(8);
        Expect.thrown(IllegalArgumentException.class, () -> struct.setOffset(7));
        Expect.equal(8, struct.addByte(), "offset after the refusal");
    }

    private static void afterCommit(Here here) throws Exception {
        Plain struct = new Plain();
        struct.addLong();
        Datatype type = struct.getType();
        Expect.same(type, struct.getType(), "type, asked for again");
        Expect.thrown(AssertionError.class, struct::addByte);
        Expect.thrown(AssertionError.class, () -> struct.setOffset(16));
    }

    private static final class AllFields extends Struct {
        private final int bytes = addByte(3);
        private final int chars = addChar(2);
        private final int shorts = addShort(2);
        private final int ints = addInt(2);
        private final int longs = addLong(2);
        private final int floats = addFloat(2);
        private final int doubles = addDouble(2);

        @Override
        protected AllFields.Data newData() {
            return new AllFields.Data();
        }

        private final class Data extends Struct.Data {
            void put(int seed) {
                for (int i = 0; i < 2; i++) {
                    putByte(bytes, i, (byte) (seed + i));
                    putChar(chars, i, (char) (seed + i));
                    putShort(shorts, i, (short) (seed + i));
                    putInt(ints, i, seed + i);
                    putLong(longs, i, seed + i);
                    putFloat(floats, i, seed + i);
                    putDouble(doubles, i, seed + i);
                }
            }

            void expect(int seed) {
                for (int i = 0; i < 2; i++) {
                    Expect.equal((byte) (seed + i), getByte(bytes, i), "byte " + i);
                    Expect.equal((char) (seed + i), getChar(chars, i), "char " + i);
                    Expect.equal((short) (seed + i), getShort(shorts, i), "short " + i);
                    Expect.equal(seed + i, getInt(ints, i), "int " + i);
                    Expect.equal(seed + i, getLong(longs, i), "long " + i);
                    Expect.equal((double) (seed + i), getFloat(floats, i), "float " + i);
                    Expect.equal((double) (seed + i), getDouble(doubles, i), "double " + i);
                }
                Expect.equal((byte) seed, getByte(bytes), "byte");
                Expect.equal((char) seed, getChar(chars), "char");
                Expect.equal((short) seed, getShort(shorts), "short");
                Expect.equal(seed, getInt(ints), "int");
                Expect.equal(seed, getLong(longs), "long");
                Expect.equal((double) seed, getFloat(floats), "float");
                Expect.equal((double) seed, getDouble(doubles), "double");
            }
        }
    }

    private static void everyField(Here here) throws Exception {
        AllFields struct = new AllFields();
        int extent = struct.getExtent();
        ByteBuffer out = MPI.newByteBuffer(20 * extent);
        ByteBuffer in = MPI.newByteBuffer(20 * extent);
        for (int i = 0; i < 20; i++) {
            struct.<AllFields.Data>getData(out, i).put(here.rank() + 1000 * i);
        }
        here.comm()
                .sendRecv(
                        out,
                        20,
                        struct.getType(),
                        here.next(),
                        TAG,
                        in,
                        20,
                        struct.getType(),
                        here.previous(),
                        TAG);
        for (int i = 0; i < 20; i++) {
            struct.<AllFields.Data>getData(in, i).expect(here.previous() + 1000 * i);
        }
        struct.<AllFields.Data>getData(in).expect(here.previous());
    }

    private static final class Outer extends Struct {
        private final Mixed mixed = new Mixed();
        private final int head;
        private final int parts;

        Outer() throws MPIException {
            head = addInt();
            parts = setOffset(8).addStruct(mixed, 2);
        }

        @Override
        protected Outer.Data newData() {
            return new Outer.Data();
        }

        private final class Data extends Struct.Data {
            void put(int seed) {
                putInt(head, seed);
                Mixed.Data first = getData(mixed, parts);
                first.put(seed);
                Mixed.Data second = getData(mixed, parts, 1);
                second.put(seed + 50);
            }

            void expect(int seed) {
                Expect.equal(seed, getInt(head), "head");
                Mixed.Data first = getData(mixed, parts);
                first.expect(seed);
                Mixed.Data second = getData(mixed, parts, 1);
                second.expect(seed + 50);
            }
        }
    }

    private static void nested(Here here) throws Exception {
        Outer struct = new Outer();
        Expect.equal(8 + 2 * 32, struct.getExtent(), "extent");
        Expect.equal(4 + 2 * 17, struct.getType().getSize(), "size");
        byte[] out = new byte[3 * struct.getExtent()];
        byte[] in = new byte[3 * struct.getExtent()];
        for (int i = 0; i < 3; i++) {
            struct.<Outer.Data>getData(out, i).put(here.rank() + i);
        }
        here.comm()
                .sendRecv(
                        out,
                        3,
                        struct.getType(),
                        here.next(),
                        TAG,
                        in,
                        3,
                        struct.getType(),
                        here.previous(),
                        TAG);
        for (int i = 0; i < 3; i++) {
            struct.<Outer.Data>getData(in, i).expect(here.previous() + i);
        }
    }

    /** Three ints of which the middle one is not sent. */
    private static final class WithType extends Struct {
        private final Datatype ends;
        private final int field;

        WithType(Datatype ends) throws MPIException {
            this.ends = ends;
            addByte();
            field = setOffset(4).addData(ends, 2);
        }

        @Override
        protected WithType.Data newData() {
            return new WithType.Data();
        }

        private final class Data extends Struct.Data {
            ByteBuffer element(int index) throws MPIException {
                return index == 0 ? getBuffer(ends, field) : getBuffer(ends, field, index);
            }
        }
    }

    private static void dataFields(Here here) throws Exception {
        Datatype ends = Datatype.createVector(2, 1, 2, MPI.INT);
        ends.commit();
        WithType struct = new WithType(ends);
        Expect.equal(4, struct.field, "offset of the field");
        Expect.equal(4 + 2 * 12, struct.getExtent(), "extent");
        ByteBuffer out = MPI.newByteBuffer(28);
        ByteBuffer in = MPI.newByteBuffer(28);
        for (int i = 0; i < 2; i++) {
            ByteBuffer element = struct.<WithType.Data>getData(out).element(i);
            for (int k = 0; k < 3; k++) {
                element.putInt(4 * k, 1 + here.rank() + 3 * i + k);
            }
        }
        here.comm()
                .sendRecv(
                        out,
                        1,
                        struct.getType(),
                        here.next(),
                        TAG,
                        in,
                        1,
                        struct.getType(),
                        here.previous(),
                        TAG);
        for (int i = 0; i < 2; i++) {
            ByteBuffer element = struct.<WithType.Data>getData(in).element(i);
            for (int k = 0; k < 3; k++) {
                int expected = k == 1 ? 0 : 1 + here.previous() + 3 * i + k;
                Expect.equal(expected, element.getInt(4 * k), "int " + k + " of element " + i);
            }
        }
        ends.free();
    }

    private static void byteOrder(Here here) throws Exception {
        Mixed struct = new Mixed();
        ByteBuffer bytes = ByteBuffer.allocate(64).order(ByteOrder.BIG_ENDIAN);
        struct.<Mixed.Data>getData(bytes, 1).put(here.rank());
        Expect.equal(here.rank() + 1, bytes.getInt(32 + 24), "int in the buffer's order");
        Expect.same(
                ByteOrder.BIG_ENDIAN,
                struct.<Mixed.Data>getData(bytes, 1).getBuffer().order(),
                "order of getBuffer");
        Expect.equal(
                (byte) here.rank(),
                struct.<Mixed.Data>getData(bytes, 1).getBuffer().get(0),
                "first byte of getBuffer");
    }
}
