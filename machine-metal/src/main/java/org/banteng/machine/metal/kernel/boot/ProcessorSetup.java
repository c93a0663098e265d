package org.banteng.machine.metal.kernel.boot;

import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.call.SystemCalls;
import org.banteng.machine.metal.kernel.cpu.Cpu;
import org.banteng.machine.metal.kernel.cpu.Processors;
import org.banteng.machine.metal.kernel.cpu.Segments;
import org.banteng.machine.metal.kernel.interrupt.InterruptTable;
import org.banteng.machine.metal.kernel.interrupt.LocalApic;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Unmanaged;

/**
 * What each processor needs before it can run anything: a record, stacks for interrupts, tables.
 *
 * <pre>
 *   KernelState.BOOT +0x00  interrupt table, the same for all
 * </pre>
 */
@Unmanaged
final class ProcessorSetup {
    private static final long INTERRUPT_TABLE = KernelState.BOOT;

    /** Bytes of each stack for interrupts. */
    private static final int STACK_BYTES = 16 << 10;

    /** Stacks of a processor: one it idles on, and those of {@link Segments}. */
    private static final int STACKS = 3;

    private ProcessorSetup() {}

    /**
     * Makes what all processors share.
     *
     * @return false if there was not enough memory
     */
    static boolean begin() {
        long table = Frames.takeZeroed();
        long list = Frames.takeZeroed(Processors.LIST_BYTES);
        if (table == Frames.NONE || list == Frames.NONE) {
            return false;
        }
        InterruptTable.create(Layout.direct(table));
        Raw.putLong(INTERRUPT_TABLE, Layout.direct(table));
        Processors.create(Layout.direct(list));
        return LocalApic.find();
    }

    /**
     * Makes the record of a processor.
     *
     * @return where it is; 0 if there was not enough memory
     */
    static long create(int number, int apicId) {
        long frame = Frames.takeZeroed();
        if (frame == Frames.NONE) {
            return 0;
        }
        Cpu.create(Layout.direct(frame), number, apicId);
        return Layout.direct(frame);
    }

    /**
     * Makes a stack of a processor.
     *
     * @param which from 0, below {@link #STACKS}: 0 is the one that it idles on
     * @return one past its end; 0 if there was not enough memory
     */
    static long makeStack(int number, int which) {
        return KernelMemory.makeStack(number * STACKS + which, STACK_BYTES);
    }

    /**
     * Sets the processor that calls up to have a record.
     *
     * @return false if there was not enough memory
     */
    static boolean adopt(long cpu) {
        long stack = makeStack(Cpu.number(cpu), 1);
        long lastStack = makeStack(Cpu.number(cpu), 2);
        if (stack == 0 || lastStack == 0) {
            return false;
        }
        Cpu.adopt(cpu);
        Segments.load(cpu, stack, lastStack);
        InterruptTable.load(Raw.getLong(INTERRUPT_TABLE));
        SystemCalls.enable();
        LocalApic.enable();
        return true;
    }
}
