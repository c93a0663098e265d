package org.banteng.image.aot;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.exact.Checks;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.NullCheckInstruction;

import java.util.List;
import java.util.stream.StreamSupport;

/** Methods that check a value and return what the check returned. */
class RareChecksTest {
    private final Program program = new Program();
    private final Variable value = program.createVariable();
    private final Variable checked = program.createVariable();
    private final BasicBlock block = program.createBasicBlock();

    @Test
    void anIndexIsComparedAndTheCheckStandsWhereThatFails() {
        InvokeInstruction check = indexCheck();
        RareChecks.apply(program);
        BranchingInstruction branch = (BranchingInstruction) block.getLastInstruction();
        InvokeInstruction question = (InvokeInstruction) branch.getPrevious();
        assertThat(question.getMethod().getName()).isEqualTo("isWithin");
        assertThat(question.getArguments()).isEqualTo(check.getArguments());
        assertThat(branch.getCondition()).isEqualTo(BranchingCondition.NOT_EQUAL);
        assertThat(branch.getOperand()).isSameAs(question.getReceiver());
        requireRareCheck(branch, check);
    }

    @Test
    void anObjectIsComparedWithNull() {
        NullCheckInstruction check = new NullCheckInstruction();
        check.setValue(value);
        check.setReceiver(checked);
        block.addAll(List.of(check, exit()));
        RareChecks.apply(program);
        BranchingInstruction branch = (BranchingInstruction) block.getLastInstruction();
        assertThat(branch.getCondition()).isEqualTo(BranchingCondition.NOT_NULL);
        assertThat(branch.getOperand()).isSameAs(value);
        requireRareCheck(branch, check);
    }

    @Test
    void aCheckInATryStays() {
        InvokeInstruction check = indexCheck();
        TryCatchBlock handler = new TryCatchBlock();
        handler.setHandler(program.createBasicBlock());
        block.getTryCatchBlocks().add(handler);
        RareChecks.apply(program);
        assertThat(block.getFirstInstruction()).isSameAs(check);
        assertThat(check.getReceiver()).isSameAs(checked);
    }

    private InvokeInstruction indexCheck() {
        InvokeInstruction check = new InvokeInstruction();
        check.setType(InvocationType.SPECIAL);
        check.setMethod(
                new MethodReference(Checks.class, "index", int.class, int.class, int.class));
        check.setArguments(value, program.createVariable());
        check.setReceiver(checked);
        block.addAll(List.of(check, exit()));
        return check;
    }

    private ExitInstruction exit() {
        ExitInstruction exit = new ExitInstruction();
        exit.setValueToReturn(checked);
        return exit;
    }

    /** One way leads by the check, both to what comes after, with the value that was checked. */
    private void requireRareCheck(BranchingInstruction branch, Instruction check) {
        BasicBlock after = branch.getConsequent();
        List<Instruction> failing =
                StreamSupport.stream(branch.getAlternative().spliterator(), false).toList();
        assertThat(failing).hasSize(3);
        assertThat(((InvokeInstruction) failing.get(0)).getMethod().getName()).isEqualTo("rarely");
        assertThat(failing.get(1)).isSameAs(check);
        assertThat(((JumpInstruction) failing.get(2)).getTarget()).isSameAs(after);
        AssignInstruction assignment = (AssignInstruction) after.getFirstInstruction();
        assertThat(assignment.getAssignee()).isSameAs(value);
        assertThat(assignment.getReceiver()).isSameAs(checked);
        assertThat(after.getLastInstruction()).isInstanceOf(ExitInstruction.class);
    }
}
