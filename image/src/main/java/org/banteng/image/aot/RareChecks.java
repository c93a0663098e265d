package org.banteng.image.aot;

import org.banteng.machine.metal.exact.Checks;
import org.banteng.machine.metal.exact.Opaque;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.util.BasicBlockSplitter;

import java.util.List;

/**
 * Has checks of indices and of {@code null} made only when they are about to fail. A check may
 * throw, so in front of each a method writes down where it is and which objects it needs, for the
 * stack trace and the collector: half a dozen stores, and a comparison does without them.
 */
final class RareChecks {
    private static final MethodReference INDEX =
            new MethodReference(Checks.class, "index", int.class, int.class, int.class);
    private static final MethodReference IS_WITHIN =
            new MethodReference(Opaque.class, "isWithin", int.class, int.class, int.class);

    private final Program program;

    private RareChecks(Program program) {
        this.program = program;
    }

    /** Changes all checks of a method that no {@code try} is around. */
    static void apply(Program program) {
        Unprotected.each(program, new RareChecks(program)::change);
    }

    private BasicBlock change(
            BasicBlockSplitter splitter, BasicBlock block, Instruction instruction) {
        if (instruction instanceof InvokeInstruction call && call.getMethod().equals(INDEX)) {
            return askForIndex(splitter, block, call);
        }
        return instruction instanceof NullCheckInstruction check
                ? askForNull(splitter, block, check)
                : block;
    }

    private BasicBlock askForIndex(
            BasicBlockSplitter splitter, BasicBlock block, InvokeInstruction check) {
        Variable index = check.getArguments().get(0);
        Variable checked = check.getReceiver();
        Variable answer = program.createVariable();
        InvokeInstruction question = new InvokeInstruction();
        question.setType(InvocationType.SPECIAL);
        question.setMethod(IS_WITHIN);
        question.setArguments(check.getArguments().toArray(new Variable[0]));
        question.setReceiver(answer);
        question.setLocation(check.getLocation());
        check.insertPrevious(question);
        check.setReceiver(program.createVariable());
        return passBy(splitter, block, check, BranchingCondition.NOT_EQUAL, answer, index, checked);
    }

    private BasicBlock askForNull(
            BasicBlockSplitter splitter, BasicBlock block, NullCheckInstruction check) {
        Variable object = check.getValue();
        Variable checked = check.getReceiver();
        check.setReceiver(program.createVariable());
        return passBy(splitter, block, check, BranchingCondition.NOT_NULL, object, object, checked);
    }

    /**
     * Puts a check into a block of its own, for when a condition does not hold.
     *
     * @param operand of the condition
     * @param value what the check would return
     * @param result where that goes
     * @return what comes after
     */
    private BasicBlock passBy(
            BasicBlockSplitter splitter,
            BasicBlock block,
            Instruction check,
            BranchingCondition condition,
            Variable operand,
            Variable value,
            Variable result) {
        TextLocation at = check.getLocation();
        BasicBlock after = splitter.split(block, check);
        check.delete();
        BasicBlock failing = program.createBasicBlock();
        BranchingInstruction branch = new BranchingInstruction(condition);
        branch.setOperand(operand);
        branch.setConsequent(after);
        branch.setAlternative(failing);
        branch.setLocation(at);
        block.add(branch);
        failing.addAll(List.of(RarePaths.call(), check, jump(after, at)));
        AssignInstruction assignment = new AssignInstruction();
        assignment.setAssignee(value);
        assignment.setReceiver(result);
        assignment.setLocation(at);
        after.addFirst(assignment);
        return after;
    }

    private static JumpInstruction jump(BasicBlock target, TextLocation at) {
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(target);
        jump.setLocation(at);
        return jump;
    }
}
