package org.banteng.image.programs.tour;

import mpi.Datatype;
import mpi.MPI;
import mpi.MPIException;
import mpi.Status;
import mpi.Struct;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Datatypes that the program makes. */
public final class Types {
    private static final int TAG = 5;

    /** Beyond the last element, to see that nothing else is touched. */
    private static final int MARGIN = 12;

    private Types() {}

    /** Prints what arrives of a type with gaps, both where gaps are and where there are none. */
    public static void derived() throws MPIException {
        Datatype pair = Datatype.createContiguous(2, MPI.INT);
        show("contiguous", pair, 3);
        show("vector", Datatype.createVector(3, 2, 4, MPI.INT), 2);
        Datatype backwards = Datatype.createVector(2, 1, -3, MPI.INT);
        show("backwards", Datatype.createIndexed(new int[] {1}, new int[] {1}, backwards), 1);
        show("hVector", Datatype.createHVector(3, 1, 8, MPI.INT), 2);
        int[] lengths = {1, 3, 2};
        int[] places = {8, 0, 4};
        show("indexed", Datatype.createIndexed(lengths, places, MPI.INT), 2);
        int[] bytes = {40, 4, 20};
        show("hIndexed", Datatype.createHIndexed(lengths, bytes, pair), 1);
        show("resized", Datatype.createResized(pair, 0, 20), 3);
        show("nested", Datatype.createVector(2, 1, 2, Datatype.createVector(2, 1, 2, pair)), 2);
        Datatype copy = pair.dup();
        copy.setName("copy");
        pair.free();
        System.out.println(copy.getName() + " " + copy.getSize() + ", freed " + pair.isNull());
    }

    /** Sends elements of the type as they lie, and receives them one after the other; and back. */
    private static void show(String name, Datatype type, int count) throws MPIException {
        type.commit();
        System.out.println(
                name
                        + ": size "
                        + type.getSize()
                        + ", extent "
                        + type.getLb()
                        + " "
                        + type.getExtent()
                        + ", true extent "
                        + type.getTrueLb()
                        + " "
                        + type.getTrueExtent());
        int[] from = new int[count * type.getExtent() + MARGIN];
        Arrays.setAll(from, i -> i);
        int dense = count * type.getSize();
        int[] packed = new int[dense];
        Status status =
                MPI.COMM_WORLD.sendRecv(from, count, type, 0, TAG, packed, dense, MPI.INT, 0, TAG);
        System.out.println(status.getElements(MPI.INT) + " dense: " + Arrays.toString(packed));
        int[] to = new int[from.length];
        Arrays.fill(to, -1);
        status = MPI.COMM_WORLD.sendRecv(packed, dense, MPI.INT, 0, TAG, to, count, type, 0, TAG);
        System.out.println(status.getCount(type) + " as they lie: " + Arrays.toString(to));
    }

    /** Fields of different kinds. */
    public static void structs() throws MPIException {
        Particle particle = new Particle();
        int extent = particle.getExtent();
        ByteBuffer from = MPI.newByteBuffer(2 * extent);
        for (int i = 0; i < 2; i++) {
            Particle.Data data = particle.getData(from, i);
            data.fill(i + 1);
        }
        byte[] to = new byte[2 * extent];
        MPI.COMM_WORLD.sendRecv(
                from, 2, particle.getType(), 0, TAG, to, 2, particle.getType(), 0, TAG);
        for (int i = 0; i < 2; i++) {
            Particle.Data data = particle.getData(to, i);
            System.out.println("particle of " + extent + " bytes: " + data.text());
        }
        Datatype type =
                Datatype.createStruct(
                        new int[] {1, 2}, new int[] {8, 0}, new Datatype[] {MPI.DOUBLE, MPI.SHORT});
        type.commit();
        System.out.println("struct of " + type.getSize() + " in " + type.getExtent());
    }

    /** A particle as a C program might declare it. */
    private static final class Particle extends Struct {
        private final int id = addInt();
        private final int mark = addByte();
        private final int charge = setOffset(6).addShort();
        private final int letter = addChar();
        private final int place = setOffset(16).addDouble(3);
        private final int mass = addFloat();
        private final int time = setOffset(48).addLong();

        @Override
        protected Data newData() {
            return new Data();
        }

        private final class Data extends Struct.Data {
            void fill(int number) {
                putInt(id, 1000 * number);
                putByte(mark, (byte) -number);
                putShort(charge, (short) (-300 * number));
                putChar(letter, (char) ('a' + number));
                for (int axis = 0; axis < 3; axis++) {
                    putDouble(place, axis, number + 0.25 * axis);
                }
                putFloat(mass, 0.5f * number);
                putLong(time, (long) number << 40);
            }

            String text() {
                return getInt(id)
                        + " "
                        + getByte(mark)
                        + " "
                        + getShort(charge)
                        + " "
                        + getChar(letter)
                        + " "
                        + getDouble(place, 0)
                        + " "
                        + getDouble(place, 2)
                        + " "
                        + getFloat(mass)
                        + " "
                        + getLong(time);
            }
        }
    }

    /** Different things in one message. */
    public static void packed() throws MPIException {
        byte[] space = new byte[100];
        char[] text = "über".toCharArray();
        int end = MPI.COMM_WORLD.pack(new int[] {text.length}, 1, MPI.INT, space, 0);
        end = MPI.COMM_WORLD.pack(text, text.length, MPI.CHAR, space, end);
        byte[] received = new byte[space.length];
        MPI.COMM_WORLD.sendRecv(
                space, end, MPI.PACKED, 0, TAG, received, received.length, MPI.PACKED, 0, TAG);
        int[] length = new int[1];
        int position = MPI.COMM_WORLD.unpack(received, 0, length, 1, MPI.INT);
        char[] back = new char[length[0]];
        position = MPI.COMM_WORLD.unpack(received, position, back, back.length, MPI.CHAR);
        System.out.println("unpacked " + new String(back) + " from " + position + " bytes");
        System.out.println("would take " + MPI.COMM_WORLD.packSize(5, MPI.LONG));
    }
}
