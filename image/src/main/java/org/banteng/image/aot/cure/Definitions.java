package org.banteng.image.aot.cure;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;

/** Where the variables of a method get their values: in one place each. */
final class Definitions {
    private final Instruction[] byVariable;

    Definitions(Program program) {
        byVariable = new Instruction[program.variableCount()];
        DefinitionExtractor extractor = new DefinitionExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                instruction.acceptVisitor(extractor);
                for (Variable defined : extractor.getDefinedVariables()) {
                    byVariable[defined.getIndex()] = instruction;
                }
            }
        }
    }

    /** {@code null} for parameters, exceptions that are caught, and what has several sources. */
    Instruction of(Variable variable) {
        int index = variable.getIndex();
        return index < byVariable.length ? byVariable[index] : null;
    }

    /** The variable that first held the same object: before checks and under other names. */
    Variable origin(Variable variable) {
        return switch (of(variable)) {
            case NullCheckInstruction check -> origin(check.getValue());
            case UnwrapArrayInstruction unwrap -> origin(unwrap.getArray());
            case AssignInstruction assign -> origin(assign.getAssignee());
            case null, default -> variable;
        };
    }

    /** The array itself, of what TeaVM has for access to its elements. */
    Variable beforeUnwrap(Variable array) {
        return of(array) instanceof UnwrapArrayInstruction unwrap ? unwrap.getArray() : array;
    }

    /** Its value, if it is an int or long constant. */
    Long constant(Variable variable) {
        return switch (of(variable)) {
            case IntegerConstantInstruction number -> (long) number.getConstant();
            case LongConstantInstruction number -> number.getConstant();
            case AssignInstruction assign -> constant(assign.getAssignee());
            case null, default -> null;
        };
    }
}
