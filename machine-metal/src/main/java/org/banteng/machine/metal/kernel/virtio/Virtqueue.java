package org.banteng.machine.metal.kernel.virtio;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Unmanaged;

/**
 * A split virtqueue (section 2.7), in a frame of its own. The driver offers buffers, the device
 * uses them up and gives them back. Rings have {@link #ENTRIES} entries; their indices count on
 * beyond. One processor at a time.
 *
 * <pre>
 *          +-------------------------------+
 *   0x000  | descriptors                   |   address 8, length 4, flags 2, next 2
 *   0x100  | flags | index | ring of heads |   available: 2 bytes each
 *   0x200  | flags | index | ring of used  |   used: head 4, length 4
 *   0x300  | index of the next to offer    |   4 bytes each: the driver's own
 *   0x304  | index of the next to take     |
 *   0x308  | length of the last taken      |
 *   0x800  | free for small buffers        |
 *          +-------------------------------+
 *   0x1000
 * </pre>
 */
@Unmanaged
public final class Virtqueue {
    /** How many descriptors there are; a power of two. */
    public static final int ENTRIES = 16;

    /** Bytes of a queue that its driver may use for small buffers, and where they begin. */
    public static final int SPARE = 0x800;

    public static final int SPARE_BYTES = 0x800;

    static final int DESCRIPTORS = 0x000;
    static final int AVAILABLE = 0x100;
    static final int USED = 0x200;

    private static final int NEXT_OFFER = 0x300;
    private static final int NEXT_TAKE = 0x304;
    private static final int TAKEN_LENGTH = 0x308;

    private static final int DESCRIPTOR_BYTES = 16;
    private static final int LENGTH = 8;
    private static final int FLAGS = 12;
    private static final int NEXT = 14;

    /** Flags of a descriptor: another one follows; the device writes there. */
    private static final int HAS_NEXT = 1;

    private static final int DEVICE_WRITES = 2;

    /** Flags of the available ring: nobody wants interrupts. */
    private static final int NO_INTERRUPT = 1;

    private static final int RING = 4;
    private static final int INDEX_SHIFT = 16;
    private static final int INDEX_MASK = 0xffff;
    private static final int USED_BYTES = 8;

    private Virtqueue() {}

    /** Makes a frame of zeros a queue without buffers. */
    public static void create(long queue) {
        Raw.putInt(queue + AVAILABLE, NO_INTERRUPT);
    }

    /**
     * Says what a descriptor stands for: memory that the device reads.
     *
     * @param address in the view of all physical memory
     */
    public static void setReadable(long queue, int descriptor, long address, int bytes) {
        set(queue, descriptor, address, bytes, 0);
    }

    /** Says what a descriptor stands for: memory that the device writes to. */
    public static void setWritable(long queue, int descriptor, long address, int bytes) {
        set(queue, descriptor, address, bytes, DEVICE_WRITES);
    }

    /** Lets a descriptor be followed by another, in one buffer. */
    public static void chain(long queue, int descriptor, int next) {
        long at = descriptor(queue, descriptor);
        Raw.putShort(at + FLAGS, Raw.getShort(at + FLAGS) | HAS_NEXT);
        Raw.putShort(at + NEXT, next);
    }

    /**
     * Offers a buffer. The device looks when it is notified, see {@link Device#notify}.
     *
     * @param head its first descriptor
     */
    public static void offer(long queue, int head) {
        int index = Raw.getInt(queue + NEXT_OFFER);
        Raw.putShort(queue + AVAILABLE + RING + 2L * (index % ENTRIES), head);
        int next = (index + 1) & INDEX_MASK;
        Raw.putInt(queue + NEXT_OFFER, next);
        Instructions.putIntRelease(queue + AVAILABLE, next << INDEX_SHIFT | NO_INTERRUPT);
    }

    /** Whether the device has given a buffer back that {@link #take} has not taken yet. */
    public static boolean isUsed(long queue) {
        int index = Instructions.getIntAcquire(queue + USED) >>> INDEX_SHIFT;
        return index != Raw.getInt(queue + NEXT_TAKE);
    }

    /**
     * Takes the next buffer that the device has given back; there is one.
     *
     * @return its first descriptor
     */
    public static int take(long queue) {
        int index = Raw.getInt(queue + NEXT_TAKE);
        long used = queue + USED + RING + (long) USED_BYTES * (index % ENTRIES);
        Raw.putInt(queue + NEXT_TAKE, (index + 1) & INDEX_MASK);
        Raw.putInt(queue + TAKEN_LENGTH, Raw.getInt(used + 4));
        return Raw.getInt(used);
    }

    /** How many bytes the device has written to the buffer that was taken last. */
    public static int takenBytes(long queue) {
        return Raw.getInt(queue + TAKEN_LENGTH);
    }

    private static void set(long queue, int descriptor, long address, int bytes, int flags) {
        long at = descriptor(queue, descriptor);
        Raw.putLong(at, Layout.physical(address));
        Raw.putInt(at + LENGTH, bytes);
        Raw.putShort(at + FLAGS, flags);
        Raw.putShort(at + NEXT, 0);
    }

    private static long descriptor(long queue, int descriptor) {
        return queue + DESCRIPTORS + (long) descriptor * DESCRIPTOR_BYTES;
    }
}
