package org.banteng.machine.metal.kernel.fault;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.console.Line;
import org.banteng.machine.metal.kernel.cpu.Cpu;
import org.banteng.machine.metal.kernel.interrupt.Everywhere;
import org.banteng.machine.metal.kernel.interrupt.InterruptFrame;
import org.banteng.machine.metal.kernel.interrupt.LocalApic;
import org.banteng.machine.metal.kernel.interrupt.Vectors;
import org.banteng.machine.metal.kernel.memory.AddressSpace;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.scheduler.Instance;
import org.banteng.machine.metal.kernel.scheduler.Instances;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/**
 * Faults. Of a page fault in a private range, memory comes; everything else is a mistake, which
 * ends the job.
 */
@Unmanaged
public final class Faults {
    /** Exit code of a job that a fault has ended. */
    private static final int FAILED = 1;

    /** Bits of a page fault's error code (Intel SDM volume 3, figure 4-12). */
    private static final int PAGE_WAS_PRESENT = 1;

    private Faults() {}

    /** Where {@code interrupt.S} goes at every interrupt. */
    @Export(name = "kernel_interrupt")
    public static void handle(long frame) {
        int vector = InterruptFrame.vector(frame);
        if (vector == Vectors.PAGE_FAULT) {
            handlePageFault(frame);
        } else if (vector == Vectors.NON_MASKABLE) {
            Everywhere.catchUp();
        } else if (vector < Vectors.FAULTS) {
            die(frame, name(vector));
        } else {
            LocalApic.end();
        }
    }

    private static void handlePageFault(long frame) {
        long address = Instructions.faultAddress();
        int code = InterruptFrame.errorCode(frame);
        int found = AddressSpace.FORBIDDEN;
        if ((code & PAGE_WAS_PRESENT) == 0) {
            found = touch(address);
        }
        if (found == AddressSpace.OUT_OF_MEMORY) {
            die(frame, Text.of("the machine has no memory left"));
        } else if (found == AddressSpace.FORBIDDEN) {
            die(frame, Text.of("page fault"));
        }
    }

    /** Makes an address in a private range memory, if there may be some. */
    private static int touch(long address) {
        int other = Layout.instanceOfWindow(address);
        if (other >= 0 && other < Instances.count()) {
            return AddressSpace.touch(KernelMemory.space(other), Layout.withoutWindow(address));
        }
        long running = Cpu.running(Cpu.current());
        return running == 0
                ? AddressSpace.FORBIDDEN
                : AddressSpace.touch(Instance.space(running), address);
    }

    private static void die(long frame, long cause) {
        long running = Cpu.running(Cpu.current());
        Line.begin();
        if (running == 0) {
            Line.text(Text.of("kernel: "));
        } else {
            Line.text(Text.of("rank "));
            Line.decimal(Instance.number(running));
            Line.text(Text.of(": "));
        }
        Line.text(cause);
        Line.text(Text.of(" at instruction "));
        Line.hexadecimal(InterruptFrame.instruction(frame));
        Line.text(Text.of(", error code "));
        Line.decimal(InterruptFrame.errorCode(frame));
        Line.text(Text.of(", address "));
        Line.hexadecimal(Instructions.faultAddress());
        Line.text(Text.of(", stack "));
        Line.hexadecimal(InterruptFrame.stack(frame));
        Line.end();
        Instances.endAll(FAILED);
    }

    private static long name(int vector) {
        return switch (vector) {
            case Vectors.DIVIDE_ERROR -> Text.of("divide error");
            case Vectors.INVALID_OPCODE -> Text.of("invalid opcode");
            case Vectors.DOUBLE_FAULT -> Text.of("double fault");
            case Vectors.GENERAL_PROTECTION -> Text.of("general protection fault");
            default -> Text.of("fault");
        };
    }
}
