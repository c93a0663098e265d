package org.banteng.machine.metal.kernel.scheduler;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.cpu.Cpu;
import org.banteng.machine.metal.kernel.memory.AddressSpace;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.memory.PageTables;
import org.teavm.interop.Unmanaged;

/**
 * The record of an instance: one rank's program, with memory of its own. A frame of its own.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | address space                 |   memory.AddressSpace
 *   0x040 | context                       |   Context
 *   0x060 | number        |               |
 *   0x068 | FS base                       |
 *   0x070 | open files                    |   a table of files.OpenFiles; 0: none yet
 *   0x080 | state         | wake-up mark  |   lines that other processors change
 *   0x088 | deadline                      |
 *   0x090 | next in its queue             |
 *   0x098 | the processor it belongs to   |
 *   0x0a0 | previous in its queue         |   if it waits for a time
 *         +-------------------------------+
 *   0x1000
 * </pre>
 */
@Unmanaged
public final class Instance {
    /** States: it runs, could run, waits for a wake-up or a time, or has ended. */
    static final int RUNS = 0;

    static final int READY = 1;
    static final int WAITS = 2;
    static final int ENDED = 3;

    private static final int SPACE = 0x000;
    private static final int CONTEXT = 0x040;
    private static final int NUMBER = 0x060;
    private static final int FS_BASE = 0x068;
    private static final int FILES = 0x070;
    private static final int STATE = 0x080;
    private static final int WAKE = 0x084;
    private static final int DEADLINE = 0x088;
    private static final int NEXT = 0x090;
    private static final int CPU = 0x098;
    private static final int PREVIOUS = 0x0a0;

    private Instance() {}

    /**
     * Makes an instance that has not begun.
     *
     * @return its record; 0 if there was not enough memory
     */
    static long create(int number) {
        long frame = Frames.takeZeroed();
        if (frame == Frames.NONE) {
            return 0;
        }
        long instance = Layout.direct(frame);
        Raw.putInt(instance + NUMBER, number);
        boolean created = AddressSpace.create(instance + SPACE, number) && makeStack(instance);
        return created ? instance : 0;
    }

    /** The instance that calls. */
    public static long current() {
        return Cpu.running(Cpu.current());
    }

    /** Its number, from 0: the rank. */
    public static int number(long instance) {
        return Raw.getInt(instance + NUMBER);
    }

    /** See {@link AddressSpace}. */
    public static long space(long instance) {
        return instance + SPACE;
    }

    /** What the C library finds its own things by. */
    public static void setFsBase(long instance, long base) {
        Raw.putLong(instance + FS_BASE, base);
        Cpu.setFsBase(Cpu.current(), base);
    }

    /** The table of what it has open, see {@code files.OpenFiles}; 0 if there is none yet. */
    public static long files(long instance) {
        return Raw.getLong(instance + FILES);
    }

    public static void setFiles(long instance, long table) {
        Raw.putLong(instance + FILES, table);
    }

    static long fsBase(long instance) {
        return Raw.getLong(instance + FS_BASE);
    }

    static long context(long instance) {
        return instance + CONTEXT;
    }

    /** See {@link #RUNS}. */
    static int state(long instance) {
        return Instructions.getIntAcquire(instance + STATE);
    }

    /** A full barrier. */
    static void setState(long instance, int state) {
        Instructions.exchangeInt(instance + STATE, state);
    }

    /** Notes that somebody wants to end its wait, or its next. A full barrier. */
    static void markWake(long instance) {
        Instructions.exchangeInt(instance + WAKE, 1);
    }

    /** Whether somebody wanted that since this was last asked. */
    static boolean takeWake(long instance) {
        return Instructions.exchangeInt(instance + WAKE, 0) != 0;
    }

    /** Until when it waits, as {@code Clock.nanoseconds}; {@code Long.MAX_VALUE}: for ever. */
    static long deadline(long instance) {
        return Raw.getLong(instance + DEADLINE);
    }

    static void setDeadline(long instance, long deadline) {
        Raw.putLong(instance + DEADLINE, deadline);
    }

    /** The one behind it in its {@link RunQueue}. */
    static long next(long instance) {
        return Raw.getLong(instance + NEXT);
    }

    static void setNext(long instance, long next) {
        Raw.putLong(instance + NEXT, next);
    }

    /** The one before it among those that wait for a time. */
    static long previous(long instance) {
        return Raw.getLong(instance + PREVIOUS);
    }

    static void setPrevious(long instance, long previous) {
        Raw.putLong(instance + PREVIOUS, previous);
    }

    /** The processor in whose queue it stands when it is ready. */
    static long cpu(long instance) {
        return Instructions.getLongAcquire(instance + CPU);
    }

    static void setCpu(long instance, long cpu) {
        Instructions.putLongRelease(instance + CPU, cpu);
    }

    private static boolean makeStack(long instance) {
        long end = Layout.STACK_END;
        if (AddressSpace.touch(space(instance), end - 1) != AddressSpace.THERE) {
            return false;
        }
        long pageTables = AddressSpace.root(space(instance));
        long physical = PageTables.translate(pageTables, end - Context.INITIAL_BYTES);
        Context.create(
                context(instance),
                pageTables,
                Instructions.instanceEntry(),
                end,
                Layout.direct(physical));
        return true;
    }
}
