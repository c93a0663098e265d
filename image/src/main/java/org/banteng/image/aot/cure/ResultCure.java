package org.banteng.image.aot.cure;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

import java.util.List;

/**
 * Gives the result of each call a variable of its own. TeaVM would write a call into the arguments
 * of another: C then says nothing about which is done first, and the inner call's place in the
 * source, which every call notes before it is done, is taken for that of the outer one.
 *
 * <p>A variable with a name is one that a debugger shows, and so one that TeaVM keeps.
 */
public final class ResultCure {
    private static final String NAME = "result";

    private ResultCure() {}

    /** Names no variable: of a method that throws nothing and that no trace tells of. */
    public static void leave(Program program) {
        for (int i = 0; i < program.variableCount(); i++) {
            program.variableAt(i).setDebugName(null);
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (isLiteral(instruction)) {
                    // With a line of its own, a debugger would stop at it.
                    instruction.setLocation(null);
                }
            }
        }
    }

    /** Names those variables, and no others. */
    public static void apply(Program program) {
        leave(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                Variable result = resultOf(instruction);
                if (result != null) {
                    result.setDebugName(NAME);
                }
            }
        }
    }

    /** Keeps what is named from sharing a variable of C with what is not. */
    public static Object[] separate(Program program, Object[] categories) {
        for (int i = 0; i < categories.length; i++) {
            if (program.variableAt(i).getDebugName() != null) {
                categories[i] = List.of(NAME, String.valueOf(categories[i]));
            }
        }
        return categories;
    }

    /** What some methods of TeaVM's take, and nothing else. */
    private static boolean isLiteral(Instruction instruction) {
        return instruction instanceof ClassConstantInstruction
                || instruction instanceof StringConstantInstruction;
    }

    /** {@code null} if it has none, or neither calls anything nor throws. */
    private static Variable resultOf(Instruction instruction) {
        return switch (instruction) {
            case InvokeInstruction call -> call.getReceiver();
            case NullCheckInstruction check -> check.getReceiver();
            case CastInstruction cast -> cast.isWeak() ? null : cast.getReceiver();
            case ConstructInstruction creation -> creation.getReceiver();
            case ConstructArrayInstruction creation -> creation.getReceiver();
            case ConstructMultiArrayInstruction creation -> creation.getReceiver();
            case CloneArrayInstruction copy -> copy.getReceiver();
            default -> null;
        };
    }
}
