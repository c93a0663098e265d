package org.banteng.machine.metal.kernel.boot;

import org.banteng.machine.metal.kernel.CommandLine;
import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.clock.BootChart;
import org.banteng.machine.metal.kernel.clock.Clock;
import org.banteng.machine.metal.kernel.console.Console;
import org.banteng.machine.metal.kernel.console.Line;
import org.banteng.machine.metal.kernel.console.MemoryReport;
import org.banteng.machine.metal.kernel.cpu.Processors;
import org.banteng.machine.metal.kernel.files.FileSystem;
import org.banteng.machine.metal.kernel.interrupt.LegacyPic;
import org.banteng.machine.metal.kernel.interrupt.LocalApic;
import org.banteng.machine.metal.kernel.interrupt.Timer;
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
        BootChart.endedAt(Instructions.bootTime(), Text.of("firmware and loader"));
        BootChart.ended(Text.of("64-bit mode"));
        Console.open();
        long info = Layout.direct(startInfo);
        check(StartInfo.isValid(info), Text.of("the loader does not speak PVH with a memory map"));
        check(addMemory(info, image), Text.of("the memory map has too many entries"));
        long commandLine = splitCommandLine(StartInfo.commandLine(info));
        check(commandLine != 0, Text.of("there is no memory for the command line"));
        long apicIds = Layout.direct(Frames.takeZeroed(Layout.PAGE));
        BootChart.ended(Text.of("console, memory map, command line"));
        int processors = findProcessors(info, apicIds);
        BootChart.ended(Text.of("list of processors (ACPI)"));
        int instances = (int) CommandLine.number(commandLine, Text.of("instances"), processors);
        startKernel(image, instances, commandLine);
        Console.findDevice();
        check(FileSystem.open(), Text.of("the device with the folder of the host does not work"));
        boolean created = Instances.create(instances, commandLine);
        checkMemory(created, Text.of("too little memory for the instances"));
        BootChart.ended(Text.of("address spaces of the instances"));
        boolean started = ApplicationProcessors.start(apicIds, processors);
        checkMemory(started, Text.of("too little memory for all processors"));
        BootChart.ended(Text.of("further processors"));
        Instances.begin();
        Scheduler.run();
    }

    /** Says what is wrong if something is, and switches off. */
    static void check(boolean fine, long otherwise) {
        if (!fine) {
            Line.of(otherwise);
            Instances.endAll(FAILED);
        }
    }

    /** The same, if it is for want of memory. */
    private static void checkMemory(boolean enough, long otherwise) {
        if (!enough) {
            Line.of(otherwise);
            MemoryReport.tell();
            Instances.endAll(FAILED);
        }
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
        long bytes = (CommandLine.bytes(given) + Layout.PAGE - 1) & -Layout.PAGE;
        long record = Frames.takeZeroed((int) bytes);
        if (record == Frames.NONE) {
            return 0;
        }
        CommandLine.split(given, Layout.direct(record));
        return Layout.direct(record);
    }

    /** Lists all processors; without ACPI, there is this one. */
    private static int findProcessors(long info, long apicIds) {
        long madt = Acpi.find(StartInfo.acpiRoot(info), Madt.SIGNATURE);
        int found = madt == 0 ? 0 : Madt.processors(madt, apicIds, Processors.MOST);
        return Math.max(found, 1);
    }

    private static void startKernel(long image, int instances, long commandLine) {
        boolean mapped = KernelMemory.create(image, instances, sharedBytes(instances));
        checkMemory(mapped, Text.of("too little memory for the kernel's tables"));
        BootChart.ended(Text.of("page tables of the kernel"));
        check(ProcessorSetup.begin(), Text.of("too little memory for the kernel's tables"));
        long cpu = ProcessorSetup.create(0, LocalApic.id());
        boolean adopted = cpu != 0 && ProcessorSetup.adopt(cpu);
        check(adopted, Text.of("too little memory for a processor"));
        Processors.add(cpu);
        LegacyPic.silence();
        BootChart.ended(Text.of("first processor: tables, local APIC"));
        Timer.startMeasuring();
        long switchedOn = CommandLine.number(commandLine, Text.of("banteng.date"), 0);
        check(Clock.start(switchedOn), Text.of("there is no clock to measure the processor's by"));
        BootChart.ended(Text.of("clock"));
        Timer.measure();
        BootChart.ended(Text.of("timer"));
    }

    /** What {@code machine.h} promises the instances, and a little more. */
    private static int sharedBytes(int instances) {
        int bytes = Layout.PAGE + instances * (FOR_EACH_INSTANCE + FOR_EACH_PAIR * instances);
        return (bytes + Layout.PAGE - 1) & -Layout.PAGE;
    }
}
