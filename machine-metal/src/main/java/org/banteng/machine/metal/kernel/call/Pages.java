package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.interrupt.Everywhere;
import org.banteng.machine.metal.kernel.memory.AddressSpace;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.scheduler.Instance;
import org.teavm.interop.Unmanaged;

/**
 * Private memory that an instance takes away again. Others may have looked at it through the
 * window; so all processors forget the pages before anybody else gets the frames behind them.
 */
@Unmanaged
final class Pages {
    private Pages() {}

    /** Nobody needs what is there: gives whole pages back. */
    static void discard(long address, long bytes) {
        long space = Instance.space(Instance.current());
        long first = (address + Layout.PAGE - 1) & -Layout.PAGE;
        long end = (address + bytes) & -Layout.PAGE;
        long chain = Frames.NONE;
        for (long page = first; page < end; page += Layout.PAGE) {
            long frame = AddressSpace.unmap(space, page);
            if (frame != Frames.NONE) {
                chain = Frames.chain(frame, chain);
            }
        }
        give(chain);
    }

    /** Nobody may touch the page at an address. */
    static void guard(long page) {
        long frame = AddressSpace.guard(Instance.space(Instance.current()), page);
        if (frame != Frames.NONE) {
            give(Frames.chain(frame, Frames.NONE));
        }
    }

    private static void give(long chain) {
        if (chain != Frames.NONE) {
            Everywhere.forgetPages();
            Frames.giveAll(chain);
        }
    }
}
