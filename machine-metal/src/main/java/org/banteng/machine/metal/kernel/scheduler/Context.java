package org.banteng.machine.metal.kernel.scheduler;

import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * Where to go on with something that gave way: the layout that {@code context.S} knows.
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | stack pointer                 |
 *   0x08  | page tables                   |   physical address of the topmost
 *   0x10  | busy          |               |   not 0 as long as a processor uses the stack
 *         +-------------------------------+
 *   0x18
 *
 *   stack pointer -> +0x00  r15, r14, r13, r12, rbx, rbp
 *                    +0x30  where to go on
 * </pre>
 */
@Unmanaged
final class Context {
    private static final int STACK = 0x00;
    private static final int PAGE_TABLES = 0x08;
    private static final int BUSY = 0x10;

    /** Bytes below the top of a new stack: what is popped first, and an end for who walks it. */
    static final int INITIAL_BYTES = 0x40;

    private static final int RETURN_ADDRESS = 0x30;

    private Context() {}

    /**
     * Makes a context in which nothing has run yet.
     *
     * @param code where it begins
     * @param stack one past the end of its stack, at a multiple of 16
     * @param seen where the kernel sees the {@link #INITIAL_BYTES} below that, filled with zeros
     */
    static void create(long context, long pageTables, long code, long stack, long seen) {
        Raw.putLong(seen + RETURN_ADDRESS, code);
        Raw.putLong(context + STACK, stack - INITIAL_BYTES);
        Raw.putLong(context + PAGE_TABLES, pageTables);
        Raw.putInt(context + BUSY, 0);
    }

    /** Makes a context that a processor is in already. */
    static void adopt(long context, long pageTables) {
        Raw.putLong(context + PAGE_TABLES, pageTables);
        Raw.putInt(context + BUSY, 1);
    }

    /** Address of the word that is 0 once its stack is no longer in use. */
    static long busyFlag(long context) {
        return context + BUSY;
    }
}
