package org.banteng.machine.metal.kernel.memory;

import org.teavm.interop.Unmanaged;

/**
 * The map of virtual addresses. What is marked "own" is other memory in each instance; the rest is
 * the same in all. A slot is what one entry of the topmost page table stands for: 512 GiB.
 *
 * <pre>
 *   address              slot      what                                        own
 *   -------------------  --------  ------------------------------------------  ---
 *   0                    0         nothing: whoever follows null faults
 *   0x20_0000                      the kernel's state, code, constants
 *   0x4000_0000                    an instance's writable data: statics         yes
 *   0x1000_0000_0000     32        an instance's private memory: Java heap,     yes
 *                                  what is allocated outside it, fibers' stacks
 *   0x1800_0000_0000     48        the stack that an instance begins on         yes
 *   0x2000_0000_0000     64        the arena that all instances share
 *   0xffff_8000_...      256-319   all physical memory, from 0 on
 *   0xffff_a000_...      320-383   registers of devices, at DEVICES + physical
 *   0xffff_c000_...      384-447   the private memory of all instances, one
 *                                  after the other: the windows
 *   0xffff_f000_...      480       interrupt stacks of the processors
 * </pre>
 */
@Unmanaged
public final class Layout {
    /** Bytes of the smallest page, and of a frame. */
    public static final int PAGE = 4096;

    /** An instance's copy of the image's writable data. */
    public static final long DATA = 0x4000_0000L;

    /** Where every instance's private memory begins. */
    public static final long PRIVATE = 0x1000_0000_0000L;

    /** Bytes of address space for it. */
    public static final long PRIVATE_BYTES = 32L << 30;

    /** One past the end of the stack that an instance begins on. */
    public static final long STACK_END = 0x1800_4000_0000L;

    /** Bytes of that stack, of which a page becomes memory when it is touched. */
    public static final long STACK_BYTES = 8 << 20;

    /** The arena that all instances share. */
    public static final long SHARED = 0x2000_0000_0000L;

    /** Where physical address 0 is seen. */
    public static final long DIRECT = 0xffff_8000_0000_0000L;

    /**
     * Where registers of devices are seen, from physical address 0 on. Where there is much memory,
     * some of it has higher addresses than devices have; so these have a place of their own.
     */
    public static final long DEVICES = 0xffff_a000_0000_0000L;

    /** Where the private memory of instance 0 is seen by all. */
    public static final long WINDOWS = 0xffff_c000_0000_0000L;

    /** How many instances there can be. */
    public static final int MOST_INSTANCES = 1024;

    /** Interrupt stacks. */
    public static final long STACKS = 0xffff_f000_0000_0000L;

    private static final long WINDOWS_BYTES = MOST_INSTANCES * PRIVATE_BYTES;

    private Layout() {}

    /** Where a physical address is seen. */
    public static long direct(long physical) {
        return DIRECT + physical;
    }

    /** The physical address that is seen at an address of all physical memory. */
    public static long physical(long direct) {
        return direct - DIRECT;
    }

    /** Whether it is in an instance's own private memory. */
    public static boolean isPrivate(long address) {
        return address >= PRIVATE && address < PRIVATE + PRIVATE_BYTES;
    }

    /** Whether it is in the stack that an instance begins on. */
    static boolean isStack(long address) {
        return address >= STACK_END - STACK_BYTES && address < STACK_END;
    }

    /** Where all see what an instance sees at an address in its private memory. */
    public static long window(int instance, long address) {
        return WINDOWS + instance * PRIVATE_BYTES + address - PRIVATE;
    }

    /** Whose private memory is seen at an address; -1 if it is no window. */
    public static int instanceOfWindow(long address) {
        boolean isWindow = address >= WINDOWS && address < WINDOWS + WINDOWS_BYTES;
        return isWindow ? (int) ((address - WINDOWS) / PRIVATE_BYTES) : -1;
    }

    /** Where the instance itself sees what all see at an address of its window. */
    public static long withoutWindow(long address) {
        return PRIVATE + (address - WINDOWS) % PRIVATE_BYTES;
    }
}
