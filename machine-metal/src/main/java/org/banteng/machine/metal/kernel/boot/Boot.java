package org.banteng.machine.metal.kernel.boot;

import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.call.SystemCalls;
import org.banteng.machine.metal.kernel.clock.Clock;
import org.banteng.machine.metal.kernel.console.Console;
import org.banteng.machine.metal.kernel.console.Line;
import org.banteng.machine.metal.kernel.cpu.Cpu;
import org.banteng.machine.metal.kernel.cpu.Segments;
import org.banteng.machine.metal.kernel.interrupt.InterruptTable;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.ImageLayout;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.scheduler.Instances;
import org.banteng.machine.metal.kernel.scheduler.Scheduler;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/** The way from the first line of Java to the first instance. */
@Unmanaged
public final class Boot {
    /** Exit code of a machine that does not come up. */
    private static final int FAILED = 1;

    /** Bytes of each stack for interrupts. */
    private static final int STACK_BYTES = 16 << 10;

    private static final long LOW_MEMORY_END = 1 << 20;

    /** Bytes that instances share. */
    private static final int FOR_EACH_INSTANCE = 2048;

    private static final int FOR_EACH_PAIR = 8;

    private Boot() {}

    /**
     * Where {@code boot.S} goes: in 64-bit mode, with the first 4 GiB of memory mapped.
     *
     * @param startInfo physical address, see {@link StartInfo}
     * @param image see {@link ImageLayout}
     */
    @Export(name = "kernel_start")
    public static void start(long startInfo, long image) {
        Console.open();
        long info = Layout.direct(startInfo);
        check(StartInfo.isValid(info), Text.of("the loader does not speak PVH with a memory map"));
        check(addMemory(info, image), Text.of("the memory map has too many entries"));
        long commandLine = splitCommandLine(StartInfo.commandLine(info));
        check(commandLine != 0, Text.of("too little memory for the command line"));
        int instances = (int) CommandLine.number(commandLine, Text.of("instances="), 1);
        boolean mapped = KernelMemory.create(image, instances, sharedBytes(instances));
        check(mapped, Text.of("too little memory for the kernel's tables"));
        check(setUpProcessor(), Text.of("too little memory for a processor"));
        check(Clock.start(), Text.of("there is no clock to measure the processor's by"));
        boolean created =
                Instances.create(
                        instances,
                        CommandLine.argumentCount(commandLine),
                        CommandLine.arguments(commandLine));
        check(created, Text.of("too little memory for the instances"));
        Scheduler.run();
    }

    /** Notes all memory above the first megabyte, which firmware and old devices share. */
    private static boolean addMemory(long info, long image) {
        boolean added = true;
        for (int i = 0; added && i < StartInfo.ranges(info); i++) {
            if (StartInfo.isMemory(info, i)) {
                long start = Math.max(StartInfo.start(info, i), LOW_MEMORY_END);
                long end = StartInfo.end(info, i);
                added =
                        Frames.add(start, Math.min(end, KernelState.ADDRESS))
                                && Frames.add(Math.max(start, ImageLayout.end(image)), end);
            }
        }
        return added;
    }

    /** The command line in parts, see {@link CommandLine}; 0 if there is no memory for it. */
    private static long splitCommandLine(long line) {
        long given = line == 0 ? Text.of("") : line;
        long bytes = CommandLine.bytes(given) + Layout.PAGE - 1 & -Layout.PAGE;
        long record = Frames.takeZeroed((int) bytes);
        if (record == Frames.NONE) {
            return 0;
        }
        CommandLine.split(given, Layout.direct(record));
        return Layout.direct(record);
    }

    /** What {@code machine.h} promises the instances, and a little more. */
    private static int sharedBytes(int instances) {
        int bytes = Layout.PAGE + instances * (FOR_EACH_INSTANCE + FOR_EACH_PAIR * instances);
        return bytes + Layout.PAGE - 1 & -Layout.PAGE;
    }

    private static boolean setUpProcessor() {
        long frame = Frames.takeZeroed();
        long table = Frames.takeZeroed();
        long stack = KernelMemory.makeStack(0, STACK_BYTES);
        long lastStack = KernelMemory.makeStack(1, STACK_BYTES);
        if (frame == Frames.NONE || table == Frames.NONE || stack == 0 || lastStack == 0) {
            return false;
        }
        long cpu = Layout.direct(frame);
        Cpu.create(cpu, 0, 0);
        Cpu.adopt(cpu);
        Segments.load(cpu, stack, lastStack);
        InterruptTable.create(Layout.direct(table));
        InterruptTable.load(Layout.direct(table));
        SystemCalls.enable();
        return true;
    }

    private static void check(boolean fine, long otherwise) {
        if (!fine) {
            Line.of(otherwise);
            Instances.endAll(FAILED);
        }
    }
}
