package org.banteng.machine;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Loads, stores and copies on <em>places</em>.
 *
 * <p>A place is a pair of a base object and a byte offset: with a primitive array as base, the
 * offset counts from the array object's own start (so element 0 is at {@link #arrayBase}); with
 * {@code null} as base, the offset is an absolute address. So a message moves in one copy from a
 * {@code double[]} to a direct buffer or into a queue, whatever the two are.
 *
 * <p>Nothing here checks bounds: the callers do, once, where a program's argument comes in (package
 * {@code mpi}); past that point a wrong address is a crash. Offsets need not be aligned, except for
 * the acquire and release forms, whose address must be a multiple of the size.
 *
 * <p>Values are in native byte order.
 */
public final class Memory {
    /** What cores move between each other, in bytes. */
    public static final int CACHE_LINE = 64;

    private static final MemoryAccess ACCESS = Platform.current().memory();

    /** Up to this many bytes, {@link #copy} moves word by word instead of calling the machine. */
    private static final int WORD_COPY_LIMIT = 64;

    private Memory() {}

    public static byte getByte(Object base, long offset) {
        return ACCESS.getByte(base, offset);
    }

    public static void putByte(Object base, long offset, byte value) {
        ACCESS.putByte(base, offset, value);
    }

    public static short getShort(Object base, long offset) {
        return ACCESS.getShort(base, offset);
    }

    public static void putShort(Object base, long offset, short value) {
        ACCESS.putShort(base, offset, value);
    }

    public static int getInt(Object base, long offset) {
        return ACCESS.getInt(base, offset);
    }

    public static void putInt(Object base, long offset, int value) {
        ACCESS.putInt(base, offset, value);
    }

    public static long getLong(Object base, long offset) {
        return ACCESS.getLong(base, offset);
    }

    public static void putLong(Object base, long offset, long value) {
        ACCESS.putLong(base, offset, value);
    }

    public static float getFloat(Object base, long offset) {
        return ACCESS.getFloat(base, offset);
    }

    public static void putFloat(Object base, long offset, float value) {
        ACCESS.putFloat(base, offset, value);
    }

    public static double getDouble(Object base, long offset) {
        return ACCESS.getDouble(base, offset);
    }

    public static void putDouble(Object base, long offset, double value) {
        ACCESS.putDouble(base, offset, value);
    }

    /** Reads what another core published: later loads and stores stay behind this load. */
    public static int getIntAcquire(long address) {
        return ACCESS.getIntAcquire(address);
    }

    /** Publishes to another core: earlier loads and stores stay before this store. */
    public static void putIntRelease(long address, int value) {
        ACCESS.putIntRelease(address, value);
    }

    /** As {@link #getIntAcquire}, for 8 bytes. */
    public static long getLongAcquire(long address) {
        return ACCESS.getLongAcquire(address);
    }

    /** As {@link #putIntRelease}, for 8 bytes. */
    public static void putLongRelease(long address, long value) {
        ACCESS.putLongRelease(address, value);
    }

    /** Copies {@code bytes} from one place to another. The two must not overlap. */
    public static void copy(
            Object fromBase, long fromOffset, Object toBase, long toOffset, long bytes) {
        if (bytes == Long.BYTES) {
            ACCESS.putLong(toBase, toOffset, ACCESS.getLong(fromBase, fromOffset));
        } else if (bytes > WORD_COPY_LIMIT) {
            ACCESS.copy(fromBase, fromOffset, toBase, toOffset, bytes);
        } else {
            copyWords(fromBase, fromOffset, toBase, toOffset, (int) bytes);
        }
    }

    private static void copyWords(
            Object fromBase, long fromOffset, Object toBase, long toOffset, int bytes) {
        int at = 0;
        for (; at + Long.BYTES <= bytes; at += Long.BYTES) {
            ACCESS.putLong(toBase, toOffset + at, ACCESS.getLong(fromBase, fromOffset + at));
        }
        if ((bytes & Integer.BYTES) != 0) {
            ACCESS.putInt(toBase, toOffset + at, ACCESS.getInt(fromBase, fromOffset + at));
            at += Integer.BYTES;
        }
        if ((bytes & Short.BYTES) != 0) {
            ACCESS.putShort(toBase, toOffset + at, ACCESS.getShort(fromBase, fromOffset + at));
            at += Short.BYTES;
        }
        if ((bytes & 1) != 0) {
            ACCESS.putByte(toBase, toOffset + at, ACCESS.getByte(fromBase, fromOffset + at));
        }
    }

    /** Sets {@code bytes} bytes to {@code value}. */
    public static void fill(Object base, long offset, long bytes, byte value) {
        ACCESS.fill(base, offset, bytes, value);
    }

    /**
     * Off-heap memory straight from the machine, for what lives as long as a core does: queues, and
     * the chunks of a {@link Pool}. The first touch decides on which memory node it lies, so the
     * core that will use it should ask for it.
     *
     * @param bytes more than 0
     * @return an address that is a multiple of {@link #CACHE_LINE}; the memory holds zeros
     * @throws OutOfMemoryError when the machine has no more
     */
    public static long allocate(long bytes) {
        return ACCESS.allocate(bytes);
    }

    /**
     * The address by which every core of the job sees a byte that this core allocated: another one
     * where cores have address spaces of their own. The owner may use either.
     */
    public static long seenByAll(long address) {
        return address;
    }

    /** Gives back what {@link #allocate} gave. */
    public static void free(long address) {
        ACCESS.free(address);
    }

    /** The offset of element 0 of a primitive array, in bytes. */
    public static long arrayBase(Object array) {
        return ACCESS.arrayBase(array);
    }

    /**
     * The length of an array that is of the same class as another.
     *
     * @param object anything, also {@code null}
     * @return -1 if it is no such array
     */
    public static int lengthIfLike(Object object, Object array) {
        return object != null && object.getClass() == array.getClass()
                ? ACCESS.arrayLength(object)
                : -1;
    }

    /** The address of index 0 of a direct buffer, whatever its position. */
    public static long address(Buffer direct) {
        return ACCESS.address(direct);
    }

    /**
     * The offset in its array object of index 0 of a buffer that stands over an array, whatever its
     * position: what a program's own {@code array()} and {@code arrayOffset()} say together.
     */
    public static long heapOffset(Buffer heap) {
        return ACCESS.heapOffset(heap);
    }

    /**
     * A direct buffer over memory that is not its own.
     *
     * @param whenUnreachable runs once, on any thread, after the buffer and all views of it are
     *     garbage; may be {@code null}
     */
    public static ByteBuffer wrap(long address, int bytes, Runnable whenUnreachable) {
        return ACCESS.wrap(address, bytes, whenUnreachable);
    }

    /**
     * Whether the machine's compiler makes good code only of loops over places that it knows to be
     * in arrays of the elements' type ({@link #known}), at the same offset in each ({@link
     * #sameOffset}): then no store of one turn can be to what another turn loads.
     */
    public static boolean prefersArrays() {
        return true;
    }

    /**
     * Tells the compiler that a base is not {@code null}; to be called, with a cast to the array's
     * type, in the method with the loop. Where addresses are as good, {@code null} may be given.
     *
     * @return the same base
     */
    public static Object known(Object base) {
        return Objects.requireNonNull(base);
    }

    /**
     * Tells the compiler that two offsets are the same; to be called in the method with the loop.
     * Where any two are as good, they may differ.
     *
     * @return the first
     */
    public static long sameOffset(long first, long second) {
        return second;
    }

    /** Keeps an object from being collected before this call: its memory is in use until then. */
    public static void keepAlive(Object object) {
        ACCESS.keepAlive(object);
    }
}
