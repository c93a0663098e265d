package org.banteng.machine.metal.kernel.cpu;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * The record of one processor. It has a physical frame of its own; the processor's register GS
 * points at it.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | its own address               |   what GS:0 reads
 *   0x008 | number        | APIC id       |
 *   0x010 | running instance              |   record of scheduler.Instance; 0: none
 *   0x018 | FS base                       |   what the register holds
 *   0x040 | halted        | barrier seen  |   a line that other processors read
 *   0x048 | forget seen   |               |   see interrupt.Everywhere
 *   0x080 | run queue                     |   scheduler.RunQueue
 *   0x100 | GDT                           |   Segments
 *   0x140 | TSS                           |   Segments
 *   0x200 | context of the idle loop      |   scheduler.Context
 *         +-------------------------------+
 *   0x1000
 * </pre>
 */
@Unmanaged
public final class Cpu {
    static final int SELF = 0x000;
    static final int NUMBER = 0x008;
    static final int APIC_ID = 0x00c;
    static final int RUNNING = 0x010;
    static final int FS_BASE = 0x018;
    static final int HALTED = 0x040;
    static final int BARRIER_SEEN = 0x044;
    static final int FORGET_SEEN = 0x048;
    static final int RUN_QUEUE = 0x080;
    static final int GDT = 0x100;
    static final int TSS = 0x140;
    static final int IDLE = 0x200;

    private Cpu() {}

    /** The record of the processor that runs this. */
    public static long current() {
        return Instructions.cpu();
    }

    /** Makes a frame of zeros the record of a processor. */
    public static void create(long cpu, int number, int apicId) {
        Raw.putLong(cpu + SELF, cpu);
        Raw.putInt(cpu + NUMBER, number);
        Raw.putInt(cpu + APIC_ID, apicId);
    }

    /** Makes a record that of the processor that runs this. */
    public static void adopt(long cpu) {
        Instructions.writeModelRegister(ModelRegisters.GS_BASE, cpu);
    }

    /** From 0; the processor that boots is 0. */
    public static int number(long cpu) {
        return Raw.getInt(cpu + NUMBER);
    }

    /** What interrupts are addressed to. */
    public static int apicId(long cpu) {
        return Raw.getInt(cpu + APIC_ID);
    }

    /** Record of the instance that this processor runs; 0 if it runs none. */
    public static long running(long cpu) {
        return Raw.getLong(cpu + RUNNING);
    }

    public static void setRunning(long cpu, long instance) {
        Raw.putLong(cpu + RUNNING, instance);
    }

    /**
     * Sets the register FS, which the C library finds its own things by, unless it is so already.
     */
    public static void setFsBase(long cpu, long base) {
        if (Raw.getLong(cpu + FS_BASE) != base) {
            Raw.putLong(cpu + FS_BASE, base);
            Instructions.writeModelRegister(ModelRegisters.FS_BASE, base);
        }
    }

    /** Its queue of instances that are ready, see {@code scheduler.RunQueue}. */
    public static long runQueue(long cpu) {
        return cpu + RUN_QUEUE;
    }

    /** The context in which it does nothing, see {@code scheduler.Context}. */
    public static long idle(long cpu) {
        return cpu + IDLE;
    }

    /** Address of an int: not 0 while it is halted, or about to be. */
    public static long haltedFlag(long cpu) {
        return cpu + HALTED;
    }

    /** Address of an int: the last barrier that it has passed, see {@code interrupt.Everywhere}. */
    public static long barrierSeen(long cpu) {
        return cpu + BARRIER_SEEN;
    }

    /** Address of an int: the last time that it forgot pages, see {@code interrupt.Everywhere}. */
    public static long forgetSeen(long cpu) {
        return cpu + FORGET_SEEN;
    }
}
