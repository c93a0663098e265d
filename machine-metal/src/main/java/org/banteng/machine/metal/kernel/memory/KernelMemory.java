package org.banteng.machine.metal.kernel.memory;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * The kernel's own address space: what is the same in that of every instance. See {@link Layout}.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | topmost page table            |   physical address
 *   0x008 | image layout                  |   ImageLayout
 *   0x010 | address spaces of instances   |   MOST_INSTANCES addresses, see AddressSpace
 *   0x018 | bytes that instances share    |
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class KernelMemory {
    private static final long ROOT = KernelState.MEMORY;
    private static final long IMAGE = KernelState.MEMORY + 0x08;
    private static final long SPACES = KernelState.MEMORY + 0x10;
    private static final long SHARED_BYTES = KernelState.MEMORY + 0x18;

    private static final long READ_ONLY = PageTableEntry.GLOBAL | PageTableEntry.NO_EXECUTE;
    private static final long CODE = PageTableEntry.GLOBAL;
    private static final long READ_WRITE = READ_ONLY | PageTableEntry.WRITABLE;
    private static final long DEVICE = READ_WRITE | PageTableEntry.UNCACHED;

    private static final int ADDRESS_BYTES = 8;
    private static final int TOP_LEVEL = 4;
    private static final int POINTER_LEVEL = 3;

    private KernelMemory() {}

    /**
     * Makes the tables, and uses them from now on. Boot's have shown the first 4 GiB until then.
     *
     * @param image see {@link ImageLayout}
     * @param instances how many there will be
     * @param sharedBytes how much they share: a multiple of the page size
     * @return false if there was not enough memory
     */
    public static boolean create(long image, int instances, int sharedBytes) {
        long root = Frames.takeZeroed();
        long spaces = Frames.takeZeroed(Layout.MOST_INSTANCES * ADDRESS_BYTES);
        if (root == Frames.NONE || spaces == Frames.NONE) {
            return false;
        }
        Raw.putLong(ROOT, root);
        Raw.putLong(IMAGE, image);
        Raw.putLong(SPACES, Layout.direct(spaces));
        Raw.putLong(SHARED_BYTES, sharedBytes);
        boolean made =
                mapImage(image) && mapAllMemory() && mapShared(sharedBytes) && makeSlots(instances);
        if (made) {
            Instructions.usePageTables(root);
        }
        return made;
    }

    /** Physical address of the topmost table. */
    public static long root() {
        return Raw.getLong(ROOT);
    }

    /** See {@link ImageLayout}. */
    public static long image() {
        return Raw.getLong(IMAGE);
    }

    /** Bytes of the arena that all instances share. */
    public static long sharedBytes() {
        return Raw.getLong(SHARED_BYTES);
    }

    /** The address space of an instance, 0 if there is none yet. */
    public static long space(int instance) {
        return Raw.getLong(Raw.getLong(SPACES) + (long) instance * ADDRESS_BYTES);
    }

    static void setSpace(int instance, long space) {
        Raw.putLong(Raw.getLong(SPACES) + (long) instance * ADDRESS_BYTES, space);
    }

    /**
     * Shows the registers of a device. During boot.
     *
     * @return where they are seen; 0 if there was not enough memory
     */
    public static long mapDevice(long physical, int bytes) {
        long first = physical & -Layout.PAGE;
        long end = physical + bytes + Layout.PAGE - 1 & -Layout.PAGE;
        boolean mapped = PageTables.map(root(), Layout.DEVICES + first, first, end - first, DEVICE);
        return mapped ? Layout.DEVICES + physical : 0;
    }

    /**
     * Makes a stack for a processor, with nothing below it. During boot.
     *
     * @param number which; each has another
     * @return one past its end; 0 if there was not enough memory
     */
    public static long makeStack(int number, int bytes) {
        long physical = Frames.takeZeroed(bytes);
        long slot = 2L * bytes;
        long start = Layout.STACKS + number * slot + bytes;
        boolean mapped =
                physical != Frames.NONE
                        && PageTables.map(root(), start, physical, bytes, READ_WRITE);
        return mapped ? start + bytes : 0;
    }

    private static boolean mapImage(long image) {
        long start = ImageLayout.start(image);
        long code = ImageLayout.code(image);
        long constants = ImageLayout.constants(image);
        long end = ImageLayout.constantsEnd(image);
        return mapAsIs(start, code, READ_WRITE)
                && mapAsIs(code, constants, CODE)
                && mapAsIs(constants, end, READ_ONLY);
    }

    private static boolean mapAsIs(long start, long end, long flags) {
        return PageTables.map(root(), start, start, end - start, flags);
    }

    private static boolean mapAllMemory() {
        return PageTables.map(root(), Layout.DIRECT, 0, Frames.end(), READ_WRITE);
    }

    private static boolean mapShared(int bytes) {
        long physical = Frames.takeZeroed(bytes);
        return physical != Frames.NONE
                && PageTables.map(root(), Layout.SHARED, physical, bytes, READ_WRITE);
    }

    /**
     * Instances get copies of the topmost table's entries; so whatever of it is to be the same in
     * all must be there before the first of them.
     */
    private static boolean makeSlots(int instances) {
        boolean made =
                makeSlot(Layout.SHARED)
                        && makeSlot(Layout.STACKS)
                        && makeSlot(Layout.DIRECT)
                        && makeSlot(Layout.DEVICES);
        for (int i = 0; made && i < instances; i++) {
            made = makeSlot(Layout.window(i, Layout.PRIVATE));
        }
        return made;
    }

    private static boolean makeSlot(long address) {
        return PageTables.make(root(), address, POINTER_LEVEL) != PageTables.NONE;
    }

    /** Puts what is the same in every address space into the topmost table of another. */
    static void share(long otherRoot) {
        long bytes = Layout.PAGE / 2;
        Raw.copy(Layout.direct(root()) + bytes, Layout.direct(otherRoot) + bytes, (int) bytes);
        Raw.putLong(
                PageTables.make(otherRoot, Layout.SHARED, TOP_LEVEL),
                Raw.getLong(PageTables.make(root(), Layout.SHARED, TOP_LEVEL)));
    }
}
