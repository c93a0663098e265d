package org.banteng.image.aot.cure;

import org.banteng.machine.metal.exact.Opaque;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;

/**
 * TeaVM takes it that what it has read from a field is there still, unless a method was called. But
 * the initialiser of a class runs without a call, and so do other threads while this one waits for
 * a monitor.
 */
public final class FieldCure {
    private static final MethodReference CHANGE =
            new MethodReference(Opaque.class, "change", void.class);

    private FieldCure() {}

    /** Puts a call behind each. */
    public static void apply(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InitClassInstruction
                        || instruction instanceof MonitorEnterInstruction) {
                    instruction.insertNext(Calls.call(CHANGE, instruction.getLocation(), null));
                }
            }
        }
    }
}
