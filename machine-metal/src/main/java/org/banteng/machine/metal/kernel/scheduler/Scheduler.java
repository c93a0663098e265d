package org.banteng.machine.metal.kernel.scheduler;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.cpu.Cpu;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.teavm.interop.Unmanaged;

/** Who runs on a processor. */
@Unmanaged
public final class Scheduler {
    private Scheduler() {}

    /** Runs what there is to run on the processor that calls. Does not return. */
    public static void run() {
        long cpu = Cpu.current();
        long first = Instances.get(0);
        Context.adopt(Cpu.idle(cpu), KernelMemory.root());
        Cpu.setRunning(cpu, first);
        Instructions.switchContext(Cpu.idle(cpu), Instance.context(first));
    }

    /** The instance that calls is done. Does not return. */
    public static void end() {
        Instances.oneEnds();
    }
}
