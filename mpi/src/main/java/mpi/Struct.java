package mpi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A datatype of several fields, with access to them in a buffer of bytes. A subclass adds its
 * fields and keeps their offsets; its inner subclass of {@link Data} reads and writes them:
 *
 * <pre>{@code
 * class Particle extends Struct {
 *     final int id = addInt();
 *     final int place = addDouble(3);
 *
 *     @Override
 *     protected Data newData() {
 *         return new Data();
 *     }
 *
 *     class Data extends Struct.Data {
 *         int getId() {
 *             return getInt(id);
 *         }
 *
 *         double getPlace(int axis) {
 *             return getDouble(place, axis);
 *         }
 *     }
 * }
 * }</pre>
 *
 * Fields stand one after the other in the order in which they are added, without gaps but for those
 * that {@link #setOffset} makes. Once its type, its extent or its data have been asked for, no more
 * can be added.
 */
@SuppressWarnings("TypeParameterUnusedInFormals") // The interface has always had them.
public abstract class Struct {
    private static final String MISMATCH = "there is no field of this type at this offset";

    private final List<Field> fields = new ArrayList<>();
    private int offset;

    /** What holds once no more can be added. Ranks may share a struct: it is set in one go. */
    private Committed committed;

    /** A struct without fields. */
    public Struct() {}

    private record Field(Datatype type, int offset, int length) {}

    private record Committed(Datatype type, int extent) {}

    private Committed commit() throws MPIException {
        Committed done = committed;
        if (done == null) {
            int count = fields.size();
            int[] lengths = new int[count];
            int[] offsets = new int[count];
            Datatype[] types = new Datatype[count];
            for (int i = 0; i < count; i++) {
                lengths[i] = fields.get(i).length;
                offsets[i] = fields.get(i).offset;
                types[i] = fields.get(i).type;
            }
            Datatype type = DerivedTypes.struct(lengths, offsets, types, offset);
            type.commit();
            done = new Committed(type, type.getExtent());
            committed = done;
        }
        return done;
    }

    /** From one struct to the next in a buffer, in bytes. */
    public final int getExtent() throws MPIException {
        return commit().extent;
    }

    /** The datatype, committed. */
    public final Datatype getType() throws MPIException {
        return commit().type;
    }

    /** A new object of the subclass's own {@link Data}. */
    protected abstract Data newData();

    /** The first struct in a buffer. Numbers are in the buffer's order. */
    public final <T extends Data> T getData(ByteBuffer buffer) throws MPIException {
        return getData(buffer, 0);
    }

    /** The struct number {@code index} in a buffer. Numbers are in the buffer's order. */
    public final <T extends Data> T getData(ByteBuffer buffer, int index) throws MPIException {
        return dataAt(buffer, index * commit().extent);
    }

    /** The first struct in an array, in native order. */
    public final <T extends Data> T getData(byte[] array) throws MPIException {
        return getData(array, 0);
    }

    /** The struct number {@code index} in an array, in native order. */
    public final <T extends Data> T getData(byte[] array, int index) throws MPIException {
        return getData(ByteBuffer.wrap(array).order(ByteOrder.nativeOrder()), index);
    }

    @SuppressWarnings("unchecked") // The interface leaves it to the program.
    private <T extends Data> T dataAt(ByteBuffer buffer, int at) {
        Data data = newData();
        data.buffer = buffer;
        data.offset = at;
        return (T) data;
    }

    /**
     * Where the next field goes; after the last field, how far the struct reaches at least.
     *
     * @param offset in bytes
     * @return this
     * @throws IllegalArgumentException if a field stands there or behind
     */
    public final Struct setOffset(int offset) {
        requireOpen();
        if (offset < this.offset) {
            throw new IllegalArgumentException(
                    "setOffset: offset is " + offset + ", must be at least " + this.offset);
        }
        this.offset = offset;
        return this;
    }

    private int addField(Datatype type, int bytes, int length) {
        requireOpen();
        if (length < 0) {
            throw new IllegalArgumentException("length is " + length + ", must be >= 0");
        }
        int at = offset;
        offset = Math.addExact(offset, Math.multiplyExact(bytes, length));
        fields.add(new Field(type, at, length));
        return at;
    }

    private void requireOpen() {
        if (committed != null) {
            throw new AssertionError("The struct data type was already committed.");
        }
    }

    /** A {@code byte}; its offset. */
    public final int addByte() {
        return addByte(1);
    }

    /** So many {@code byte}s; the offset of the first. */
    public final int addByte(int length) {
        return addField(MPI.BYTE, Byte.BYTES, length);
    }

    /** A {@code char}; its offset. */
    public final int addChar() {
        return addChar(1);
    }

    /** So many {@code char}s; the offset of the first. */
    public final int addChar(int length) {
        return addField(MPI.CHAR, Character.BYTES, length);
    }

    /** A {@code short}; its offset. */
    public final int addShort() {
        return addShort(1);
    }

    /** So many {@code short}s; the offset of the first. */
    public final int addShort(int length) {
        return addField(MPI.SHORT, Short.BYTES, length);
    }

    /** A {@code int}; its offset. */
    public final int addInt() {
        return addInt(1);
    }

    /** So many {@code int}s; the offset of the first. */
    public final int addInt(int length) {
        return addField(MPI.INT, Integer.BYTES, length);
    }

    /** A {@code long}; its offset. */
    public final int addLong() {
        return addLong(1);
    }

    /** So many {@code long}s; the offset of the first. */
    public final int addLong(int length) {
        return addField(MPI.LONG, Long.BYTES, length);
    }

    /** A {@code float}; its offset. */
    public final int addFloat() {
        return addFloat(1);
    }

    /** So many {@code float}s; the offset of the first. */
    public final int addFloat(int length) {
        return addField(MPI.FLOAT, Float.BYTES, length);
    }

    /** A {@code double}; its offset. */
    public final int addDouble() {
        return addDouble(1);
    }

    /** So many {@code double}s; the offset of the first. */
    public final int addDouble(int length) {
        return addField(MPI.DOUBLE, Double.BYTES, length);
    }

    /** Another struct; its offset. */
    public final int addStruct(Struct struct) throws MPIException {
        return addStruct(struct, 1);
    }

    /** So many of another struct; the offset of the first. */
    public final int addStruct(Struct struct, int length) throws MPIException {
        return addField(struct.getType(), struct.getExtent(), length);
    }

    /** An element of a datatype; its offset. */
    public final int addData(Datatype type) throws MPIException {
        return addData(type, 1);
    }

    /** So many elements of a datatype; the offset of the first. */
    public final int addData(Datatype type, int length) throws MPIException {
        return addField(type, extentInBytes(type), length);
    }

    private static int extentInBytes(Datatype type) throws MPIException {
        int elements = type.getExtent();
        return elements * Datatype.layout(type, "addData", "type").kind().bytes();
    }

    /**
     * One struct in a buffer. Fields are told by the offsets that adding them gave; that they are
     * of the right type is checked only where assertions are enabled.
     */
    public abstract class Data {
        private ByteBuffer buffer;
        private int offset;

        /** For subclasses. */
        public Data() {}

        /** The buffer from the struct's first byte on. */
        public final ByteBuffer getBuffer() {
            return bufferAt(offset);
        }

        private ByteBuffer bufferAt(int position) {
            return position == 0
                    ? buffer
                    : buffer.duplicate().clear().position(position).slice().order(buffer.order());
        }

        private boolean isOfType(int field, Datatype type) {
            return fields.stream().anyMatch(f -> f.offset == field && f.type == type);
        }

        /** The {@code byte} at an offset that {@link Struct#addByte()} gave. */
        protected final byte getByte(int field) {
            return getByte(field, 0);
        }

        /** The {@code byte} number {@code index} of several. */
        protected final byte getByte(int field, int index) {
            assert isOfType(field, MPI.BYTE) : MISMATCH;
            return buffer.get(offset + field + index * Byte.BYTES);
        }

        /** Sets the {@code byte} at an offset that {@link Struct#addByte()} gave. */
        protected final void putByte(int field, byte v) {
            putByte(field, 0, v);
        }

        /** Sets the {@code byte} number {@code index} of several. */
        protected final void putByte(int field, int index, byte v) {
            assert isOfType(field, MPI.BYTE) : MISMATCH;
            buffer.put(offset + field + index * Byte.BYTES, v);
        }

        /** The {@code char} at an offset that {@link Struct#addChar()} gave. */
        protected final char getChar(int field) {
            return getChar(field, 0);
        }

        /** The {@code char} number {@code index} of several. */
        protected final char getChar(int field, int index) {
            assert isOfType(field, MPI.CHAR) : MISMATCH;
            return buffer.getChar(offset + field + index * Character.BYTES);
        }

        /** Sets the {@code char} at an offset that {@link Struct#addChar()} gave. */
        protected final void putChar(int field, char v) {
            putChar(field, 0, v);
        }

        /** Sets the {@code char} number {@code index} of several. */
        protected final void putChar(int field, int index, char v) {
            assert isOfType(field, MPI.CHAR) : MISMATCH;
            buffer.putChar(offset + field + index * Character.BYTES, v);
        }

        /** The {@code short} at an offset that {@link Struct#addShort()} gave. */
        protected final short getShort(int field) {
            return getShort(field, 0);
        }

        /** The {@code short} number {@code index} of several. */
        protected final short getShort(int field, int index) {
            assert isOfType(field, MPI.SHORT) : MISMATCH;
            return buffer.getShort(offset + field + index * Short.BYTES);
        }

        /** Sets the {@code short} at an offset that {@link Struct#addShort()} gave. */
        protected final void putShort(int field, short v) {
            putShort(field, 0, v);
        }

        /** Sets the {@code short} number {@code index} of several. */
        protected final void putShort(int field, int index, short v) {
            assert isOfType(field, MPI.SHORT) : MISMATCH;
            buffer.putShort(offset + field + index * Short.BYTES, v);
        }

        /** The {@code int} at an offset that {@link Struct#addInt()} gave. */
        protected final int getInt(int field) {
            return getInt(field, 0);
        }

        /** The {@code int} number {@code index} of several. */
        protected final int getInt(int field, int index) {
            assert isOfType(field, MPI.INT) : MISMATCH;
            return buffer.getInt(offset + field + index * Integer.BYTES);
        }

        /** Sets the {@code int} at an offset that {@link Struct#addInt()} gave. */
        protected final void putInt(int field, int v) {
            putInt(field, 0, v);
        }

        /** Sets the {@code int} number {@code index} of several. */
        protected final void putInt(int field, int index, int v) {
            assert isOfType(field, MPI.INT) : MISMATCH;
            buffer.putInt(offset + field + index * Integer.BYTES, v);
        }

        /** The {@code long} at an offset that {@link Struct#addLong()} gave. */
        protected final long getLong(int field) {
            return getLong(field, 0);
        }

        /** The {@code long} number {@code index} of several. */
        protected final long getLong(int field, int index) {
            assert isOfType(field, MPI.LONG) : MISMATCH;
            return buffer.getLong(offset + field + index * Long.BYTES);
        }

        /** Sets the {@code long} at an offset that {@link Struct#addLong()} gave. */
        protected final void putLong(int field, long v) {
            putLong(field, 0, v);
        }

        /** Sets the {@code long} number {@code index} of several. */
        protected final void putLong(int field, int index, long v) {
            assert isOfType(field, MPI.LONG) : MISMATCH;
            buffer.putLong(offset + field + index * Long.BYTES, v);
        }

        /** The {@code float} at an offset that {@link Struct#addFloat()} gave. */
        protected final float getFloat(int field) {
            return getFloat(field, 0);
        }

        /** The {@code float} number {@code index} of several. */
        protected final float getFloat(int field, int index) {
            assert isOfType(field, MPI.FLOAT) : MISMATCH;
            return buffer.getFloat(offset + field + index * Float.BYTES);
        }

        /** Sets the {@code float} at an offset that {@link Struct#addFloat()} gave. */
        protected final void putFloat(int field, float v) {
            putFloat(field, 0, v);
        }

        /** Sets the {@code float} number {@code index} of several. */
        protected final void putFloat(int field, int index, float v) {
            assert isOfType(field, MPI.FLOAT) : MISMATCH;
            buffer.putFloat(offset + field + index * Float.BYTES, v);
        }

        /** The {@code double} at an offset that {@link Struct#addDouble()} gave. */
        protected final double getDouble(int field) {
            return getDouble(field, 0);
        }

        /** The {@code double} number {@code index} of several. */
        protected final double getDouble(int field, int index) {
            assert isOfType(field, MPI.DOUBLE) : MISMATCH;
            return buffer.getDouble(offset + field + index * Double.BYTES);
        }

        /** Sets the {@code double} at an offset that {@link Struct#addDouble()} gave. */
        protected final void putDouble(int field, double v) {
            putDouble(field, 0, v);
        }

        /** Sets the {@code double} number {@code index} of several. */
        protected final void putDouble(int field, int index, double v) {
            assert isOfType(field, MPI.DOUBLE) : MISMATCH;
            buffer.putDouble(offset + field + index * Double.BYTES, v);
        }

        /** The struct at an offset that {@link Struct#addStruct(Struct)} gave. */
        protected final <S extends Struct, D extends Data> D getData(S struct, int field) {
            return getData(struct, field, 0);
        }

        /** The struct number {@code index} of several. */
        protected final <S extends Struct, D extends Data> D getData(
                S struct, int field, int index) {
            Struct inner = struct;
            assert isOfType(field, inner.committed.type) : MISMATCH;
            return inner.dataAt(buffer, offset + field + index * inner.committed.extent);
        }

        /** The bytes from an offset on that {@link Struct#addData(Datatype)} gave. */
        protected final ByteBuffer getBuffer(Datatype type, int field) {
            assert isOfType(field, type) : MISMATCH;
            return bufferAt(offset + field);
        }

        /** The bytes from element number {@code index} of several on. */
        protected final ByteBuffer getBuffer(Datatype type, int field, int index)
                throws MPIException {
            assert isOfType(field, type) : MISMATCH;
            return bufferAt(offset + field + index * extentInBytes(type));
        }
    }
}
