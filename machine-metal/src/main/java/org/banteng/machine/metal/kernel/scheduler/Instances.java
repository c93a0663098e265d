package org.banteng.machine.metal.kernel.scheduler;

import org.banteng.machine.metal.kernel.CommandLine;
import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.clock.BootChart;
import org.banteng.machine.metal.kernel.console.Console;
import org.banteng.machine.metal.kernel.cpu.Power;
import org.banteng.machine.metal.kernel.cpu.Processors;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Unmanaged;

/**
 * All instances of the job, and how it ends.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | instances     | still there   |
 *   0x008 | command line                  |   see CommandLine
 *   0x010 | bytes of private memory       |   addresses: of each
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class Instances {
    private static final long COUNT = KernelState.INSTANCES;
    private static final long LEFT = KernelState.INSTANCES + 0x04;
    private static final long COMMAND_LINE = KernelState.INSTANCES + 0x08;
    private static final long PRIVATE_BYTES = KernelState.INSTANCES + 0x10;

    /**
     * Layers above let the Java heap, with what the collector keeps about it, grow to half of
     * private memory, and take the other half for what is outside it. So each may grow to seven
     * eighths of an instance's share of the machine's memory, and only both together beyond it. On
     * a small machine addresses are not what is short: the stack of a rank alone takes 8 MiB of
     * them, of which it uses little.
     */
    private static final double ADDRESSES_PER_BYTE = 1.75;

    private static final long LEAST_PRIVATE_BYTES = 64 << 20;

    private Instances() {}

    /**
     * Makes them all. During boot.
     *
     * @param commandLine see {@link CommandLine}
     * @return false if there was not enough memory
     */
    public static boolean create(int count, long commandLine) {
        Raw.putInt(COUNT, count);
        Raw.putInt(LEFT, count);
        Raw.putLong(COMMAND_LINE, commandLine);
        boolean created = true;
        for (int i = 0; created && i < count; i++) {
            created = Instance.create(i) != 0;
        }
        double share = (double) Frames.free() * Layout.PAGE / count;
        long addresses = (long) (share * ADDRESSES_PER_BYTE) & -Layout.PAGE;
        long enough = Math.max(addresses, LEAST_PRIVATE_BYTES);
        Raw.putLong(PRIVATE_BYTES, Math.min(enough, Layout.PRIVATE_BYTES));
        return created;
    }

    /** Bytes of address space that each has for private memory; a page is memory when touched. */
    public static long privateBytes() {
        return Raw.getLong(PRIVATE_BYTES);
    }

    /** Makes them ready, spread over all processors. */
    public static void begin() {
        for (int i = 0; i < count(); i++) {
            Scheduler.begin(get(i), Processors.get(i % Processors.count()));
        }
    }

    /** How many there are. */
    public static int count() {
        return Raw.getInt(COUNT);
    }

    /** The record of one. */
    public static long get(int number) {
        return KernelMemory.space(number);
    }

    /** What the machine was started with, see {@link CommandLine}. */
    public static long commandLine() {
        return Raw.getLong(COMMAND_LINE);
    }

    /** Ends the job with all its instances, and the machine. Does not return. */
    public static void endAll(int code) {
        long commandLine = commandLine();
        if (commandLine != 0
                && CommandLine.value(commandLine, Text.of("banteng.boot.chart")) != 0) {
            BootChart.ended(Text.of("the rest of the job"));
            BootChart.draw();
        }
        Console.drain();
        Power.off(code);
    }

    /** One instance is done. If it is the last, the job has ended well. */
    static void oneEnds() {
        if (Instructions.addInt(LEFT, -1) == 0) {
            endAll(0);
        }
    }
}
