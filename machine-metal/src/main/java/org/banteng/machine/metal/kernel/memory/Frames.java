package org.banteng.machine.metal.kernel.memory;

import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.cpu.SpinLock;
import org.teavm.interop.Unmanaged;

/**
 * Physical memory, in frames of 4 KiB. What was never given out lies in ranges and is taken from
 * their beginnings; what came back is a list, linked through the frames themselves.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | lock          | ranges        |
 *   0x008 | first frame of the list       |   physical address; 0: none
 *   0x010 | frames that are free          |
 *   0x018 | frames that there are         |
 *   0x040 | next frame    | end of range  |   a range: two physical addresses of 8 bytes;
 *   0x050 | ...                           |   the next is the end when it is used up
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class Frames {
    /** What {@link #take} answers when there is no more. */
    public static final long NONE = 0;

    private static final long LOCK = KernelState.FRAMES;
    private static final long RANGE_COUNT = KernelState.FRAMES + 0x04;
    private static final long LIST = KernelState.FRAMES + 0x08;
    private static final long FREE = KernelState.FRAMES + 0x10;
    private static final long ALL = KernelState.FRAMES + 0x18;
    private static final long RANGES = KernelState.FRAMES + 0x40;
    private static final int MEGABYTE = 1 << 20;
    private static final int NEXT = 0;
    private static final int END = 8;
    private static final int RANGE_BYTES = 16;
    private static final int MOST_RANGES = (int) ((KernelState.FAULTS - RANGES) / RANGE_BYTES);

    private Frames() {}

    /**
     * Adds memory. During boot, when one processor runs.
     *
     * @param start physical address, rounded up to a frame; not 0
     * @param end one past its last byte, rounded down
     * @return whether it was noted; there is room for many more ranges than machines have
     */
    public static boolean add(long start, long end) {
        long first = start + Layout.PAGE - 1 & -Layout.PAGE;
        long past = end & -Layout.PAGE;
        if (first >= past) {
            return true;
        }
        int count = Raw.getInt(RANGE_COUNT);
        if (count == MOST_RANGES) {
            return false;
        }
        Raw.putLong(RANGES + (long) count * RANGE_BYTES + NEXT, first);
        Raw.putLong(RANGES + (long) count * RANGE_BYTES + END, past);
        Raw.putInt(RANGE_COUNT, count + 1);
        long frames = (past - first) / Layout.PAGE;
        Raw.putLong(FREE, Raw.getLong(FREE) + frames);
        Raw.putLong(ALL, Raw.getLong(ALL) + frames);
        return true;
    }

    /**
     * Takes a frame. Any processor.
     *
     * @return its physical address, or {@link #NONE}; what is in it is undefined
     */
    public static long take() {
        SpinLock.acquire(LOCK);
        long frame = Raw.getLong(LIST);
        if (frame == NONE) {
            frame = takeFromRanges(Layout.PAGE);
        } else {
            Raw.putLong(LIST, Raw.getLong(Layout.direct(frame)));
            Raw.putLong(FREE, Raw.getLong(FREE) - 1);
        }
        SpinLock.release(LOCK);
        return frame;
    }

    /** Takes a frame and fills it with zeros; {@link #NONE} if there is no more. Any processor. */
    public static long takeZeroed() {
        long frame = take();
        if (frame != NONE) {
            Raw.clear(Layout.direct(frame), Layout.PAGE);
        }
        return frame;
    }

    /**
     * Takes frames that follow each other, filled with zeros. They never come back. Any processor.
     *
     * @param bytes a multiple of the page size
     * @return physical address of the first, or {@link #NONE}
     */
    public static long takeZeroed(int bytes) {
        SpinLock.acquire(LOCK);
        long first = takeFromRanges(bytes);
        SpinLock.release(LOCK);
        if (first != NONE) {
            Raw.clear(Layout.direct(first), bytes);
        }
        return first;
    }

    /** Gives a frame back. Any processor. */
    public static void give(long frame) {
        SpinLock.acquire(LOCK);
        Raw.putLong(Layout.direct(frame), Raw.getLong(LIST));
        Raw.putLong(LIST, frame);
        Raw.putLong(FREE, Raw.getLong(FREE) + 1);
        SpinLock.release(LOCK);
    }

    /**
     * Puts a frame in front of a chain of frames that nobody uses, to be given back together.
     *
     * @param chain {@link #NONE} or what this has returned
     */
    public static long chain(long frame, long chain) {
        Raw.putLong(Layout.direct(frame), chain);
        return frame;
    }

    /** Gives a chain of frames back. Any processor. */
    public static void giveAll(long chain) {
        long frame = chain;
        while (frame != NONE) {
            long next = Raw.getLong(Layout.direct(frame));
            give(frame);
            frame = next;
        }
    }

    /** How many frames nobody has. Any processor; a snapshot. */
    public static long free() {
        return Raw.getLong(FREE);
    }

    /** MiB of memory that there are beside the image. */
    public static long megabytes() {
        return all() * Layout.PAGE / MEGABYTE;
    }

    /** MiB of it that nobody has. */
    public static long freeMegabytes() {
        return free() * Layout.PAGE / MEGABYTE;
    }

    /** How many frames there are in all. */
    public static long all() {
        return Raw.getLong(ALL);
    }

    /** One past the highest physical address of a frame. */
    public static long end() {
        long highest = 0;
        for (int i = 0; i < Raw.getInt(RANGE_COUNT); i++) {
            highest = Math.max(highest, Raw.getLong(RANGES + (long) i * RANGE_BYTES + END));
        }
        return highest;
    }

    private static long takeFromRanges(int bytes) {
        for (int i = 0; i < Raw.getInt(RANGE_COUNT); i++) {
            long range = RANGES + (long) i * RANGE_BYTES;
            long next = Raw.getLong(range + NEXT);
            if (Raw.getLong(range + END) - next >= bytes) {
                Raw.putLong(range + NEXT, next + bytes);
                Raw.putLong(FREE, Raw.getLong(FREE) - bytes / Layout.PAGE);
                return next;
            }
        }
        return NONE;
    }
}
