package org.banteng.machine.metal.kernel.boot;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.clock.Clock;
import org.banteng.machine.metal.kernel.console.Line;
import org.banteng.machine.metal.kernel.cpu.Processors;
import org.banteng.machine.metal.kernel.interrupt.LocalApic;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.scheduler.Scheduler;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/**
 * All processors but the one that boots: started one after the other, each by an INIT and a
 * start-up interrupt or two (Intel SDM volume 3, section 8.4.4).
 */
@Unmanaged
public final class ApplicationProcessors {
    /** A page below 1 MiB that is memory on every PC, and nobody's after boot's beginning. */
    private static final long PAGE = 0x8000;

    /** So long a processor gets to come up before it is told once more, and given up: 1 ms, 1 s. */
    private static final long AGAIN_AFTER = 1_000_000;

    private static final long GIVEN_UP_AFTER = 1_000_000_000;

    private ApplicationProcessors() {}

    /**
     * Starts them.
     *
     * @param apicIds of all processors, a byte each
     * @param count how many processors there are
     * @return false if there was not enough memory
     */
    static boolean start(long apicIds, int count) {
        Raw.copy(Instructions.processorPage(), Layout.direct(PAGE), pageBytes());
        boolean enough = true;
        for (int i = 0; enough && i < count; i++) {
            int apicId = Raw.getByte(apicIds + i);
            if (apicId != LocalApic.id()) {
                enough = start(apicId);
            }
        }
        return enough;
    }

    private static int pageBytes() {
        return Instructions.processorPageBytes();
    }

    private static boolean start(int apicId) {
        int number = Processors.count();
        long cpu = ProcessorSetup.create(number, apicId);
        long stack = ProcessorSetup.makeStack(number, 0);
        if (cpu == 0 || stack == 0) {
            return false;
        }
        Instructions.nextProcessor(cpu, stack, KernelMemory.root());
        LocalApic.reset(apicId);
        LocalApic.start(apicId, PAGE);
        if (!comesUp(number, AGAIN_AFTER)) {
            LocalApic.start(apicId, PAGE);
            if (!comesUp(number, GIVEN_UP_AFTER)) {
                Line.begin();
                Line.text(Text.of("the processor with APIC id "));
                Line.decimal(apicId);
                Line.text(Text.of(" does not come up; going on without it"));
                Line.end();
            }
        }
        return true;
    }

    private static boolean comesUp(int number, long within) {
        long limit = Clock.nanoseconds() + within;
        while (Processors.count() == number && Clock.nanoseconds() < limit) {
            Instructions.pause();
        }
        return Processors.count() > number;
    }

    /**
     * Where {@code processor.S} goes: on the processor's own stack, in the kernel's address space.
     */
    @Export(name = "kernel_startProcessor")
    public static void run(long cpu) {
        Boot.check(ProcessorSetup.adopt(cpu), Text.of("too little memory for a processor"));
        Processors.add(cpu);
        Scheduler.run();
    }
}
