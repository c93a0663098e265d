package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.CommandLine;
import org.banteng.machine.metal.kernel.clock.BootChart;
import org.banteng.machine.metal.kernel.clock.Clock;
import org.banteng.machine.metal.kernel.console.Console;
import org.banteng.machine.metal.kernel.cpu.Processors;
import org.banteng.machine.metal.kernel.interrupt.Everywhere;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.scheduler.Instance;
import org.banteng.machine.metal.kernel.scheduler.Instances;
import org.banteng.machine.metal.kernel.scheduler.Scheduler;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/**
 * What stands in {@code machine.h}, which says what each function promises. The names of {@code
 * machine.h}, with its C types, are in {@code kernel.c}.
 */
@Unmanaged
public final class MachineCalls {
    /** Nanoseconds between looks whether something was typed. */
    private static final long FIRST_WAIT = 20_000;

    private static final long LONGEST_WAIT = 5_000_000;

    private MachineCalls() {}

    @Export(name = "kernel_instance")
    public static int instance() {
        return Instance.number(Instance.current());
    }

    @Export(name = "kernel_stackEnd")
    public static long stackEnd() {
        return Layout.STACK_END - Layout.STACK_BYTES;
    }

    @Export(name = "kernel_instances")
    public static int instances() {
        return Instances.count();
    }

    @Export(name = "kernel_sharesCpu")
    public static int sharesCpu() {
        return Instances.count() > Processors.count() ? 1 : 0;
    }

    @Export(name = "kernel_setting")
    public static long setting(long name) {
        return CommandLine.value(Instances.commandLine(), name);
    }

    @Export(name = "kernel_shared")
    public static long shared() {
        return Layout.SHARED;
    }

    @Export(name = "kernel_sharedBytes")
    public static long sharedBytes() {
        return KernelMemory.sharedBytes();
    }

    @Export(name = "kernel_private")
    public static long privateMemory() {
        return Layout.PRIVATE;
    }

    @Export(name = "kernel_privateBytes")
    public static long privateBytes() {
        return Instances.privateBytes();
    }

    @Export(name = "kernel_peerMemory")
    public static long peerMemory(int instance, long address) {
        return Layout.window(instance, address);
    }

    @Export(name = "kernel_discard")
    public static void discard(long address, long bytes) {
        Pages.discard(address, bytes);
    }

    @Export(name = "kernel_guard")
    public static void guard(long address) {
        Pages.guard(address);
    }

    @Export(name = "kernel_wake")
    public static void wake(int instance) {
        Scheduler.wake(Instances.get(instance));
    }

    @Export(name = "kernel_wait")
    public static void await(long nanos) {
        Scheduler.await(nanos);
    }

    @Export(name = "kernel_giveWay")
    public static void giveWay() {
        Scheduler.giveWay();
    }

    @Export(name = "kernel_barrierEverywhere")
    public static int barrierEverywhere() {
        Everywhere.barrier();
        return 1;
    }

    /** It takes an NMI on each other processor that is busy. */
    @Export(name = "kernel_barrierIsCostly")
    public static int barrierIsCostly() {
        return 1;
    }

    /** Of the first rank only, since a chart has room for one. */
    @Export(name = "kernel_reached")
    public static void reached(int phase) {
        if (instance() == 0) {
            BootChart.ended(Phases.endedAt(phase));
        }
    }

    @Export(name = "kernel_write")
    public static int write(int file, long from, int bytes) {
        Console.write(file, from, bytes);
        return 0;
    }

    /** Others run meanwhile. */
    @Export(name = "kernel_read")
    public static int read(long to, int bytes) {
        if (instance() != 0 || bytes == 0) {
            return 0;
        }
        int count = Console.read(to, bytes);
        for (long wait = FIRST_WAIT; count < 0; wait = Math.min(2 * wait, LONGEST_WAIT)) {
            Scheduler.await(wait);
            count = Console.read(to, bytes);
        }
        return count;
    }

    @Export(name = "kernel_inputReady")
    public static int inputReady() {
        return instance() == 0 ? Console.inputReady() : 0;
    }

    @Export(name = "kernel_nanoTime")
    public static long nanoTime() {
        return Clock.nanoseconds();
    }

    @Export(name = "kernel_currentTimeMillis")
    public static long currentTimeMillis() {
        return Clock.milliseconds();
    }

    @Export(name = "kernel_exit")
    public static void exit(int code) {
        Instances.endAll(code);
    }

    @Export(name = "kernel_instanceEnds")
    public static void instanceEnds() {
        Scheduler.end();
    }
}
