package org.banteng.machine.metal.kernel.memory;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.cpu.SpinLock;
import org.teavm.interop.Unmanaged;

/**
 * What one instance sees. A page of its writable data, of its private memory or of its stack
 * becomes memory when it is first touched, by the instance or, if it is private memory, through its
 * window by another. Data begins as a copy of what the image has there, all else as zeros.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | lock          | instance      |
 *   0x008 | topmost page table            |   physical address
 *         +-------------------------------+
 *   0x040
 * </pre>
 */
@Unmanaged
public final class AddressSpace {
    /** What {@link #touch} finds. */
    public static final int THERE = 0;

    public static final int FORBIDDEN = 1;
    public static final int OUT_OF_MEMORY = 2;

    private static final int LOCK = 0x00;
    private static final int INSTANCE = 0x04;
    private static final int ROOT = 0x08;

    private static final int POINTER_LEVEL = 3;

    /** So many bytes around an address become memory at once, since a fault costs time too. */
    private static final long AT_ONCE = 64 << 10;

    private static final long READ_WRITE =
            PageTableEntry.PRESENT | PageTableEntry.WRITABLE | PageTableEntry.NO_EXECUTE;

    private AddressSpace() {}

    /**
     * Makes a record of zeros the address space of an instance.
     *
     * @return false if there was not enough memory
     */
    public static boolean create(long space, int instance) {
        long root = Frames.takeZeroed();
        if (root == Frames.NONE) {
            return false;
        }
        Raw.putInt(space + INSTANCE, instance);
        Raw.putLong(space + ROOT, root);
        KernelMemory.share(root);
        KernelMemory.setSpace(instance, space);
        return shareImage(root);
    }

    /** Physical address of the topmost table. */
    public static long root(long space) {
        return Raw.getLong(space + ROOT);
    }

    /** Makes an address that was touched memory, if there may be some. Any processor. */
    public static int touch(long space, long address) {
        if (!Layout.isPrivate(address) && !Layout.isStack(address) && !isData(address)) {
            return FORBIDDEN;
        }
        SpinLock.acquire(space + LOCK);
        int found = fill(space, address & -Layout.PAGE);
        long block = address & -AT_ONCE;
        int more = found;
        long end = isData(address) ? Math.min(block + AT_ONCE, dataEnd()) : block + AT_ONCE;
        for (long page = block; more != OUT_OF_MEMORY && page < end; ) {
            more = fill(space, page);
            page += Layout.PAGE;
        }
        SpinLock.release(space + LOCK);
        return found;
    }

    /**
     * Makes a page of private memory one that may never be touched. To be called by the instance
     * itself. The caller sees to it that every processor forgets the page, and gives the frame back
     * then.
     *
     * @return the frame that was there, or {@link Frames#NONE}
     */
    public static long guard(long space, long page) {
        long frame = Frames.NONE;
        SpinLock.acquire(space + LOCK);
        if (makeDirectory(space, page)) {
            long entry = PageTables.make(root(space), page);
            if (entry != PageTables.NONE) {
                frame = PageTableEntry.frame(Raw.getLong(entry));
                Raw.putLong(entry, PageTableEntry.GUARD);
            }
        }
        SpinLock.release(space + LOCK);
        return frame;
    }

    /**
     * Takes the memory of a page of private memory away. To be called by the instance itself. The
     * caller sees to it that every processor forgets the page, and gives the frame back then.
     *
     * @return the frame that was there, or {@link Frames#NONE}
     */
    public static long unmap(long space, long page) {
        long frame = Frames.NONE;
        SpinLock.acquire(space + LOCK);
        long entry = PageTables.find(root(space), page);
        if (entry != PageTables.NONE && PageTableEntry.isPresent(Raw.getLong(entry))) {
            frame = PageTableEntry.frame(Raw.getLong(entry));
            Raw.putLong(entry, 0);
        }
        SpinLock.release(space + LOCK);
        return frame;
    }

    private static int fill(long space, long page) {
        if (!makeDirectory(space, page)) {
            return OUT_OF_MEMORY;
        }
        long entry = PageTables.make(root(space), page);
        if (entry == PageTables.NONE) {
            return OUT_OF_MEMORY;
        }
        long before = Raw.getLong(entry);
        if (before != 0) {
            return before == PageTableEntry.GUARD ? FORBIDDEN : THERE;
        }
        long frame = Frames.takeZeroed();
        if (frame == Frames.NONE) {
            return OUT_OF_MEMORY;
        }
        copyPattern(page, Layout.direct(frame));
        Instructions.putLongRelease(entry, frame | READ_WRITE);
        return THERE;
    }

    /** The tables of 1 GiB of private memory are those of the instance's window too. */
    private static boolean makeDirectory(long space, long address) {
        long entry = PageTables.make(root(space), address, POINTER_LEVEL);
        if (entry == PageTables.NONE) {
            return false;
        }
        if (Raw.getLong(entry) == 0) {
            long directory = Frames.takeZeroed();
            if (directory == Frames.NONE) {
                return false;
            }
            if (Layout.isPrivate(address)) {
                long window = Layout.window(Raw.getInt(space + INSTANCE), address);
                long shown = PageTables.make(KernelMemory.root(), window, POINTER_LEVEL);
                Raw.putLong(shown, directory | PageTableEntry.TABLE);
            }
            Raw.putLong(entry, directory | PageTableEntry.TABLE);
        }
        return true;
    }

    /** The kernel's tables for the first 1 GiB show the image. */
    private static boolean shareImage(long root) {
        long entry = PageTables.make(root, KernelState.ADDRESS, POINTER_LEVEL);
        if (entry == PageTables.NONE) {
            return false;
        }
        long shared = PageTables.make(KernelMemory.root(), KernelState.ADDRESS, POINTER_LEVEL);
        Raw.putLong(entry, Raw.getLong(shared));
        return true;
    }

    private static boolean isData(long address) {
        return address >= Layout.DATA && address < dataEnd();
    }

    private static long dataEnd() {
        return Layout.DATA + ImageLayout.dataBytes(KernelMemory.image());
    }

    /** Of writable data, puts what the image has in a page into a frame of zeros. */
    private static void copyPattern(long page, long frame) {
        long image = KernelMemory.image();
        long at = page - Layout.DATA;
        long left = ImageLayout.patternBytes(image) - at;
        if (at >= 0 && left > 0) {
            long pattern = Layout.direct(ImageLayout.pattern(image));
            Raw.copy(pattern + at, frame, (int) Math.min(Layout.PAGE, left));
        }
    }
}
