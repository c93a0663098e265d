package org.banteng.machine.metal.kernel.fault;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.console.Console;
import org.banteng.machine.metal.kernel.console.Line;
import org.banteng.machine.metal.kernel.console.MemoryReport;
import org.banteng.machine.metal.kernel.cpu.Cpu;
import org.banteng.machine.metal.kernel.cpu.Power;
import org.banteng.machine.metal.kernel.interrupt.Everywhere;
import org.banteng.machine.metal.kernel.interrupt.InterruptFrame;
import org.banteng.machine.metal.kernel.interrupt.LocalApic;
import org.banteng.machine.metal.kernel.interrupt.Vectors;
import org.banteng.machine.metal.kernel.memory.AddressSpace;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.scheduler.Instance;
import org.banteng.machine.metal.kernel.scheduler.Instances;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/**
 * Faults. Of a page fault in a private range, memory comes; everything else is a mistake, which
 * ends the job, with the cause and where in Java the rank was. This runs on the processor's stack
 * for interrupts, in the address space of the instance; so the instance's own code tells its stack.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | faults        | whose first   |   the number of the processor, from 1
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class Faults {
    /** Exit code of a job that a fault has ended. */
    private static final int FAILED = 1;

    /** Bits of a page fault's error code (Intel SDM volume 3, figure 4-12). */
    private static final int PAGE_WAS_PRESENT = 1;

    /** How many have come that end the job; which processor had the first, from 1. */
    private static final long COUNT = KernelState.FAULTS;

    private static final long OWNER = KernelState.FAULTS + 4;

    private static final long NO_ADDRESS = -1;

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
            die(frame, name(vector), NO_ADDRESS);
        } else {
            LocalApic.end();
            endHalt(frame);
        }
    }

    /**
     * The interrupt may have come just before the halt that it is to end, if an NMI came before the
     * halt, too: there must be none any more.
     */
    private static void endHalt(long frame) {
        if (InterruptFrame.instruction(frame) == Instructions.haltAt()) {
            InterruptFrame.setInstruction(frame, Instructions.haltedAt());
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
            die(frame, Text.of("the machine has no memory left for a page"), address);
        } else if (found == AddressSpace.FORBIDDEN) {
            die(frame, Text.of("page fault"), address);
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

    /** The first fault that nothing helps against is told of, and ends the job. */
    private static void die(long frame, long cause, long address) {
        long cpu = Cpu.current();
        int self = Cpu.number(cpu) + 1;
        if (Instructions.addInt(COUNT, 1) > 1) {
            if (Raw.getInt(OWNER) == self) {
                Power.off(FAILED);
            }
            while (true) {
                Instructions.pause();
            }
        }
        Raw.putInt(OWNER, self);
        Console.seize();
        if (Frames.free() == 0) {
            MemoryReport.tell();
        }
        long instruction = InterruptFrame.instruction(frame);
        if (Cpu.running(cpu) == 0 || Instructions.isOfKernel(instruction)) {
            tellOfKernel(cpu, cause, address, instruction);
        } else {
            Instructions.failInstance(cause, address, instruction);
        }
        Instances.endAll(FAILED);
    }

    /** The kernel's own, at work for an instance or for nobody. */
    private static void tellOfKernel(long cpu, long cause, long address, long instruction) {
        Line.begin();
        Line.text(Text.of("the kernel failed on processor "));
        Line.decimal(Cpu.number(cpu));
        Line.text(Text.of(": "));
        Line.text(cause);
        if (address != NO_ADDRESS) {
            Line.text(Text.of(" at address "));
            Line.hexadecimal(address);
        }
        Line.text(Text.of(", instruction "));
        Line.hexadecimal(instruction);
        Line.end();
        if (Cpu.running(cpu) != 0) {
            Instructions.failInstance(
                    Text.of("the kernel failed in what this called"), NO_ADDRESS, instruction);
        }
    }

    private static long name(int vector) {
        return switch (vector) {
            case Vectors.DIVIDE_ERROR -> Text.of("divide error");
            case Vectors.STACK_SEGMENT -> Text.of("stack segment fault");
            case Vectors.FLOATING_POINT, Vectors.VECTOR_FLOATING_POINT ->
                    Text.of("floating-point error");
            case Vectors.ALIGNMENT -> Text.of("unaligned access");
            case Vectors.MACHINE_CHECK -> Text.of("the processor reports a broken machine");
            case Vectors.INVALID_OPCODE -> Text.of("invalid opcode");
            case Vectors.DOUBLE_FAULT -> Text.of("double fault");
            case Vectors.GENERAL_PROTECTION -> Text.of("general protection fault");
            default -> Text.of("fault");
        };
    }
}
