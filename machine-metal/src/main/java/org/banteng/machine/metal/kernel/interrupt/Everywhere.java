package org.banteng.machine.metal.kernel.interrupt;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.cpu.Cpu;
import org.banteng.machine.metal.kernel.cpu.Processors;
import org.teavm.interop.Unmanaged;

/**
 * What every processor is to do at once: pass a memory barrier, or forget pages. The kernel lets
 * interrupts in only while a processor is halted; so one that is busy is reached by an interrupt
 * that nothing holds back, an NMI.
 *
 * <p>Who asks counts a number up, interrupts all others, and waits until each has seen the number
 * or is halted; NMIs that come while one is handled may become one, but the number has them all.
 * Who is halted catches up before it goes on.
 *
 * <pre>
 *   KernelState.INTERRUPTS +0x10  number of the last barrier
 *                          +0x14  number of the last time that pages were to be forgotten
 * </pre>
 */
@Unmanaged
public final class Everywhere {
    private static final long BARRIER = KernelState.INTERRUPTS + 0x10;
    private static final long FORGET = KernelState.INTERRUPTS + 0x14;

    private Everywhere() {}

    /** Passes a full memory barrier on every processor that runs something, this one included. */
    public static void barrier() {
        int number = Instructions.addInt(BARRIER, 1);
        interruptOthers();
        for (int i = 0; i < Processors.count(); i++) {
            await(Processors.get(i), Cpu.barrierSeen(Processors.get(i)), number);
        }
    }

    /**
     * Makes every processor forget the pages that are not global. After it, no processor knows of a
     * page whose entry was cleared before.
     */
    public static void forgetPages() {
        int number = Instructions.addInt(FORGET, 1);
        interruptOthers();
        for (int i = 0; i < Processors.count(); i++) {
            await(Processors.get(i), Cpu.forgetSeen(Processors.get(i)), number);
        }
    }

    /**
     * Does what others have asked for: when an NMI comes, and when a halt ends. An NMI may come in
     * the middle of it and see a higher number, which must not be taken back.
     */
    public static void catchUp() {
        long cpu = Cpu.current();
        while (Instructions.getIntAcquire(Cpu.forgetSeen(cpu))
                != Instructions.getIntAcquire(FORGET)) {
            int forget = Instructions.getIntAcquire(FORGET);
            Instructions.usePageTables(Instructions.pageTables());
            Instructions.exchangeInt(Cpu.forgetSeen(cpu), forget);
        }
        while (Instructions.getIntAcquire(Cpu.barrierSeen(cpu))
                != Instructions.getIntAcquire(BARRIER)) {
            int barrier = Instructions.getIntAcquire(BARRIER);
            Instructions.exchangeInt(Cpu.barrierSeen(cpu), barrier);
        }
    }

    private static void interruptOthers() {
        catchUp();
        for (int i = 0; i < Processors.count(); i++) {
            long other = Processors.get(i);
            if (other != Cpu.current() && !isHalted(other)) {
                LocalApic.interruptNow(Cpu.apicId(other));
            }
        }
    }

    private static void await(long cpu, long seen, int number) {
        while (Instructions.getIntAcquire(seen) - number < 0 && !isHalted(cpu)) {
            Instructions.pause();
        }
    }

    private static boolean isHalted(long cpu) {
        return Instructions.getIntAcquire(Cpu.haltedFlag(cpu)) != 0;
    }
}
