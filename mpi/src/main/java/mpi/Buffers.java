package mpi;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.machine.Memory;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.ShortBuffer;

/**
 * From a program's buffer to a place, (base, offset), as {@link Memory} has it. Past this point
 * nothing checks bounds any more: what passes here must lie in the buffer, whole.
 */
final class Buffers {
    private static final long BYTE_BASE = Memory.arrayBase(new byte[0]);
    private static final long CHAR_BASE = Memory.arrayBase(new char[0]);
    private static final long SHORT_BASE = Memory.arrayBase(new short[0]);
    private static final long BOOLEAN_BASE = Memory.arrayBase(new boolean[0]);
    private static final long INT_BASE = Memory.arrayBase(new int[0]);
    private static final long LONG_BASE = Memory.arrayBase(new long[0]);
    private static final long FLOAT_BASE = Memory.arrayBase(new float[0]);
    private static final long DOUBLE_BASE = Memory.arrayBase(new double[0]);

    private static final int NOT_OF_THAT_KIND = -1;
    private static final int INT_BITS = 31;
    private static final int SEVERAL_BLOCKS = -1;

    /** No sum of a few such numbers overflows. */
    private static final long MOST_BYTES = Long.MAX_VALUE / 8;

    private Buffers() {}

    /** The base of a buffer's place; for one that {@link #toRead} or {@link #toWrite} accepted. */
    static Object base(Object buf) {
        if (buf instanceof Buffer buffer) {
            return buffer.isDirect() ? null : buffer.array();
        }
        return buf;
    }

    /**
     * The offset of the place of a direct buffer of bytes that holds {@code count} elements of a
     * basic type.
     *
     * @param write whether the library is going to write there
     * @return -1 if it is anything else
     */
    static long inDirect(Object buf, Datatype type, int count, boolean write) {
        return buf instanceof ByteBuffer bytes
                        && bytes.isDirect()
                        && type.isBasic()
                        && count * type.size() <= bytes.capacity()
                        && !(write && bytes.isReadOnly())
                ? Memory.address(bytes)
                : -1;
    }

    /**
     * The offset of a buffer's place; the library is going to read there.
     *
     * @param call for errors
     * @param name of the argument, for errors
     * @param count of elements
     * @throws EngineException if the buffer is not one, not of the datatype's kind, or too short
     */
    static long toRead(String call, String name, Object buf, Datatype type, long count) {
        long place = type.placeInArray(buf, count);
        return place < 0 ? offset(call, name, buf, type, count, false) : place;
    }

    /**
     * As {@link #toRead}; the library is going to write there.
     *
     * @throws ReadOnlyBufferException if nobody may
     */
    static long toWrite(String call, String name, Object buf, Datatype type, long count) {
        long place = type.placeInArray(buf, count);
        return place < 0 ? offset(call, name, buf, type, count, true) : place;
    }

    private static long offset(
            String call, String name, Object buf, Datatype type, long count, boolean write) {
        if (count == 0 || type.size() == 0) {
            return 0;
        }
        long span = times(call, name, count - 1, type);
        long first = type.trueLowerBound() + Math.min(0, span);
        long end = type.trueLowerBound() + type.trueExtent() + Math.max(0, span);
        return place(call, name, buf, type, count, first, end, write);
    }

    /**
     * The offset of the place of a buffer with a block for each rank.
     *
     * @param displs where each block begins, in extents of {@code type}
     * @param write whether the library is going to write there
     */
    static long ofBlocks(
            String call,
            String name,
            Object buf,
            int[] counts,
            int[] displs,
            Datatype type,
            int ranks,
            boolean write) {
        long first = 0;
        long end = 0;
        boolean any = false;
        for (int rank = 0; rank < ranks; rank++) {
            if (counts[rank] > 0 && type.size() > 0) {
                long start = times(call, name, displs[rank], type) + type.trueLowerBound();
                long span = times(call, name, counts[rank] - 1, type);
                long blockFirst = start + Math.min(0, span);
                long blockEnd = start + type.trueExtent() + Math.max(0, span);
                first = any ? Math.min(first, blockFirst) : blockFirst;
                end = any ? Math.max(end, blockEnd) : blockEnd;
                any = true;
            }
        }
        return any ? place(call, name, buf, type, SEVERAL_BLOCKS, first, end, write) : 0;
    }

    /**
     * The offset of the place of a block in a buffer.
     *
     * @param displ where the block begins, in bytes
     * @param write whether the library is going to write there
     */
    static long ofBlock(
            String call,
            String name,
            Object buf,
            int count,
            int displ,
            Datatype type,
            boolean write) {
        if (count == 0 || type.size() == 0) {
            return 0;
        }
        long span = times(call, name, count - 1, type);
        long first = displ + type.trueLowerBound() + Math.min(0, span);
        long end = displ + type.trueLowerBound() + type.trueExtent() + Math.max(0, span);
        return displ + place(call, name, buf, type, count, first, end, write);
    }

    /** {@code count} extents, which with {@code count} sizes must be a number of bytes at all. */
    private static long times(String call, String name, long count, Datatype type) {
        if (((count | type.extent() | type.size()) >>> INT_BITS) != 0) {
            requireNumberOfBytes(call, name, count, type);
        }
        return count * type.extent();
    }

    private static void requireNumberOfBytes(String call, String name, long count, Datatype type) {
        long largest = Math.max(Math.abs(type.extent()), type.size());
        if (largest > MOST_BYTES / Math.max(1, Math.abs(count))) {
            throw new EngineException(
                    ErrorClass.COUNT,
                    call
                            + ": "
                            + name
                            + " would have to reach over "
                            + count
                            + " times "
                            + largest
                            + " bytes, more than any memory has");
        }
    }

    /**
     * The offset of a buffer's place.
     *
     * @param first where the first byte is that is touched, from the start of the data
     * @param end where the last byte that is touched ends
     */
    private static long place(
            String call,
            String name,
            Object buf,
            Datatype type,
            long count,
            long first,
            long end,
            boolean write) {
        ElementKind kind = type.kind();
        if (buf instanceof Buffer buffer) {
            long offset = offset(call, name, buffer, kind, write);
            require(call, name, first, end, bytes(buffer), kind, count);
            return offset;
        }
        int length = length(kind, buf);
        if (length == NOT_OF_THAT_KIND) {
            throw notOfKind(call, name, buf, kind);
        }
        require(call, name, first, end, (long) length * kind.bytes(), kind, count);
        return arrayBase(kind);
    }

    private static void require(
            String call,
            String name,
            long first,
            long end,
            long available,
            ElementKind kind,
            long count) {
        if (first < 0) {
            throw new EngineException(
                    ErrorClass.BUFFER,
                    call + ": data would begin " + -first + " bytes in front of " + name);
        }
        if (end > available) {
            String what =
                    count == SEVERAL_BLOCKS ? "the blocks need " : "count " + count + " needs ";
            throw new EngineException(
                    ErrorClass.BUFFER,
                    call
                            + ": "
                            + name
                            + " is too short: "
                            + what
                            + inElements(end, kind)
                            + ", it has "
                            + inElements(available, kind));
        }
    }

    private static String inElements(long bytes, ElementKind kind) {
        return kind.bytes() == 1 || bytes % kind.bytes() != 0
                ? bytes + " bytes"
                : bytes / kind.bytes() + " " + nameOf(kind) + " (" + bytes + " bytes)";
    }

    private static long offset(
            String call, String name, Buffer buffer, ElementKind kind, boolean write) {
        if (buffer.isDirect()) {
            if (write && buffer.isReadOnly()) {
                throw new ReadOnlyBufferException();
            }
            return Memory.address(buffer);
        }
        if (buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        Object array = buffer.array();
        boolean bytesAsBooleans = kind == ElementKind.BOOLEAN && array instanceof byte[];
        if (length(kind, array) == NOT_OF_THAT_KIND && !bytesAsBooleans) {
            throw notOfKind(call, name, buffer, kind);
        }
        return Memory.heapOffset(buffer);
    }

    private static long bytes(Buffer buffer) {
        long capacity = buffer.capacity();
        if (buffer instanceof ByteBuffer) {
            return capacity;
        }
        if (buffer instanceof DoubleBuffer || buffer instanceof LongBuffer) {
            return capacity * Long.BYTES;
        }
        if (buffer instanceof IntBuffer || buffer instanceof FloatBuffer) {
            return capacity * Integer.BYTES;
        }
        assert buffer instanceof CharBuffer || buffer instanceof ShortBuffer;
        return capacity * Short.BYTES;
    }

    private static EngineException notOfKind(
            String call, String name, Object buf, ElementKind kind) {
        if (buf == null) {
            return new EngineException(
                    ErrorClass.BUFFER,
                    call + ": " + name + " is null, but there are elements to transfer");
        }
        boolean isBuffer = buf instanceof Buffer || isPrimitiveArray(buf);
        return new EngineException(
                isBuffer ? ErrorClass.TYPE : ErrorClass.BUFFER,
                call
                        + ": "
                        + name
                        + " is of class "
                        + buf.getClass().getSimpleName()
                        + ", the datatype is made of "
                        + nameOf(kind)
                        + ": give "
                        + nameOf(kind)
                        + "[], a buffer over one, or a direct buffer");
    }

    private static boolean isPrimitiveArray(Object buf) {
        for (ElementKind kind : ElementKind.values()) {
            if (length(kind, buf) != NOT_OF_THAT_KIND) {
                return true;
            }
        }
        return false;
    }

    /** The length of an array of that kind. */
    private static int length(ElementKind kind, Object array) {
        return switch (kind) {
            case BYTE -> array instanceof byte[] a ? a.length : NOT_OF_THAT_KIND;
            case CHAR -> array instanceof char[] a ? a.length : NOT_OF_THAT_KIND;
            case SHORT -> array instanceof short[] a ? a.length : NOT_OF_THAT_KIND;
            case BOOLEAN -> array instanceof boolean[] a ? a.length : NOT_OF_THAT_KIND;
            case INT -> array instanceof int[] a ? a.length : NOT_OF_THAT_KIND;
            case LONG -> array instanceof long[] a ? a.length : NOT_OF_THAT_KIND;
            case FLOAT -> array instanceof float[] a ? a.length : NOT_OF_THAT_KIND;
            case DOUBLE -> array instanceof double[] a ? a.length : NOT_OF_THAT_KIND;
        };
    }

    private static long arrayBase(ElementKind kind) {
        return switch (kind) {
            case BYTE -> BYTE_BASE;
            case CHAR -> CHAR_BASE;
            case SHORT -> SHORT_BASE;
            case BOOLEAN -> BOOLEAN_BASE;
            case INT -> INT_BASE;
            case LONG -> LONG_BASE;
            case FLOAT -> FLOAT_BASE;
            case DOUBLE -> DOUBLE_BASE;
        };
    }

    private static String nameOf(ElementKind kind) {
        return switch (kind) {
            case BYTE -> "byte";
            case CHAR -> "char";
            case SHORT -> "short";
            case BOOLEAN -> "boolean";
            case INT -> "int";
            case LONG -> "long";
            case FLOAT -> "float";
            case DOUBLE -> "double";
        };
    }
}
