package org.banteng.image.aot.cure;

import org.banteng.machine.metal.exact.Opaque;
import org.teavm.common.Loop;
import org.teavm.common.LoopGraph;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.MonitorEnterInstruction;
import org.teavm.model.instructions.MonitorExitInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.ProgramUtils;

/**
 * TeaVM moves casts and checks for {@code null} out of a loop if they stand in its first block: in
 * front of what comes before them there, and out of a {@code try}. Here their operand gets a new
 * name within the loop, so that they stay.
 */
public final class LoopCure {
    private static final MethodReference SAME =
            new MethodReference(Opaque.class, "same", Object.class, Object.class);

    private final Program program;
    private final ArrayTypes types;

    private LoopCure(Program program, MethodReference method) {
        this.program = program;
        types = new ArrayTypes(program, method);
    }

    /** Pins what must not move. */
    public static void apply(Program program, MethodReference method) {
        LoopGraph loops = new LoopGraph(ProgramUtils.buildControlFlowGraph(program));
        LoopCure cure = loops.knownLoops().length == 0 ? null : new LoopCure(program, method);
        for (Loop loop : loops.knownLoops()) {
            cure.pin(program.basicBlockAt(loop.getHead()));
        }
    }

    private void pin(BasicBlock head) {
        boolean mustStay = !head.getTryCatchBlocks().isEmpty();
        for (Instruction instruction : head) {
            if (mustStay && instruction instanceof NullCheckInstruction check) {
                check.setValue(renamed(check, check.getValue()));
            } else if (mustStay && instruction instanceof CastInstruction cast && !cast.isWeak()) {
                cast.setValue(renamed(cast, cast.getValue()));
            }
            mustStay |= hasEffect(instruction);
        }
    }

    private static boolean hasEffect(Instruction instruction) {
        return instruction instanceof InvokeInstruction
                || instruction instanceof PutFieldInstruction
                || instruction instanceof PutElementInstruction
                || instruction instanceof InitClassInstruction
                || instruction instanceof MonitorEnterInstruction
                || instruction instanceof MonitorExitInstruction;
    }

    private Variable renamed(Instruction user, Variable variable) {
        Variable name = program.createVariable();
        user.insertPrevious(Calls.call(SAME, user.getLocation(), name, variable));
        ValueType type = types.of(variable);
        if (type == null) {
            return name;
        }
        Variable array = program.createVariable();
        user.insertPrevious(ArrayTypes.tell(type, user.getLocation(), name, array));
        return array;
    }
}
