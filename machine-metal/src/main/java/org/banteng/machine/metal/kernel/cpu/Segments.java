package org.banteng.machine.metal.kernel.cpu;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * Segments, of which 64-bit mode has left little: a code segment, a data segment, and the task
 * state segment that names the stacks for interrupts (Intel SDM volume 3, sections 3.4.5 and 8.7).
 *
 * <pre>
 *   GDT  0x00 | null                          |
 *        0x08 | code, 64-bit                  |
 *        0x10 | data                          |
 *        0x18 | TSS, low half                 |
 *        0x20 | TSS, high half                |
 *
 *   TSS  0x24 | interrupt stack 1             |   IST1: faults and interrupts
 *        0x2c | interrupt stack 2             |   IST2: what happens while IST1 is in use
 *        0x66 | offset of the port bitmap     |
 *        0x68
 * </pre>
 */
@Unmanaged
public final class Segments {
    /** Selector of the code segment. */
    public static final int CODE = 0x08;

    /** Selector of the data segment. */
    public static final int DATA = 0x10;

    private static final int TASK = 0x18;
    private static final int GDT_BYTES = 0x28;

    private static final long CODE_DESCRIPTOR = 0x00af_9b00_0000_ffffL;
    private static final long DATA_DESCRIPTOR = 0x00cf_9300_0000_ffffL;

    /** A present, available 64-bit TSS; base and limit are to be added. */
    private static final long TASK_DESCRIPTOR = 0x0000_8900_0000_0000L;

    private static final int STACK_1 = 0x24;
    private static final int STACK_2 = 0x2c;
    private static final int PORT_BITMAP = 0x66;
    private static final int TSS_BYTES = 0x68;

    private Segments() {}

    /**
     * Fills the tables of a processor's record, and makes them those of the processor that runs
     * this. The segments in use have the same selectors, so they need not be loaded again.
     *
     * @param interruptStack one past the end of the stack for faults and interrupts
     * @param lastStack one past the end of the stack for faults on that stack
     */
    public static void load(long cpu, long interruptStack, long lastStack) {
        long task = cpu + Cpu.TSS;
        Raw.putLong(task + STACK_1, interruptStack);
        Raw.putLong(task + STACK_2, lastStack);
        Raw.putShort(task + PORT_BITMAP, TSS_BYTES);
        long table = cpu + Cpu.GDT;
        Raw.putLong(table, 0);
        Raw.putLong(table + CODE, CODE_DESCRIPTOR);
        Raw.putLong(table + DATA, DATA_DESCRIPTOR);
        Raw.putLong(table + TASK, taskDescriptor(task));
        Raw.putLong(table + TASK + 8, task >>> 32);
        Instructions.loadGdt(table, GDT_BYTES);
        Instructions.loadTask(TASK);
    }

    /** The low half of a system descriptor: its parts lie where the 80286 put them. */
    static long taskDescriptor(long task) {
        long limit = TSS_BYTES - 1;
        long baseBits0To23 = (task & 0xff_ffff) << 16;
        long baseBits24To31 = (task >>> 24 & 0xff) << 56;
        return TASK_DESCRIPTOR | limit | baseBits0To23 | baseBits24To31;
    }
}
