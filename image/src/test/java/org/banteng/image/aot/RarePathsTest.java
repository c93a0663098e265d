package org.banteng.image.aot;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.exact.Opaque;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.RaiseInstruction;

import java.util.ArrayList;
import java.util.List;

/** Methods as small as can be, made of blocks that jump, throw and return. */
class RarePathsTest {
    private static final MethodReference RARE =
            new MethodReference("Library", "rare", ValueType.VOID);

    private final Program program = new Program();
    private final Variable variable = program.createVariable();

    @Test
    void whatLeadsToAThrowIsMarkedWhereItBegins() {
        List<BasicBlock> block = blocks(5);
        branch(block.get(0), block.get(1), block.get(4));
        branch(block.get(1), block.get(2), block.get(3));
        jump(block.get(2), block.get(3));
        raise(block.get(3));
        exit(block.get(4));
        assertThat(marked()).containsExactly(1);
    }

    @Test
    void aBlockFromWhichOneWayReturnsIsNot() {
        List<BasicBlock> block = blocks(4);
        branch(block.get(0), block.get(1), block.get(3));
        branch(block.get(1), block.get(2), block.get(3));
        raise(block.get(2));
        exit(block.get(3));
        assertThat(marked()).containsExactly(2);
    }

    @Test
    void aMethodThatAlwaysThrowsIsNotDivided() {
        List<BasicBlock> block = blocks(2);
        jump(block.get(0), block.get(1));
        raise(block.get(1));
        assertThat(marked()).isEmpty();
    }

    @Test
    void whatCallsARareMethodIsMarked() {
        List<BasicBlock> block = blocks(3);
        branch(block.get(0), block.get(1), block.get(2));
        block.get(1).add(call());
        jump(block.get(1), block.get(2));
        exit(block.get(2));
        assertThat(marked()).containsExactly(1);
    }

    private List<Integer> marked() {
        RarePaths.mark(program, RARE::equals);
        List<Integer> marked = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            Instruction first = block.getFirstInstruction();
            if (first instanceof InvokeInstruction call
                    && call.getMethod().getClassName().equals(Opaque.class.getName())) {
                marked.add(block.getIndex());
            }
        }
        return marked;
    }

    private List<BasicBlock> blocks(int count) {
        List<BasicBlock> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(program.createBasicBlock());
        }
        return blocks;
    }

    private void branch(BasicBlock block, BasicBlock one, BasicBlock other) {
        BranchingInstruction branch = new BranchingInstruction(BranchingCondition.NULL);
        branch.setOperand(variable);
        branch.setConsequent(one);
        branch.setAlternative(other);
        block.add(branch);
    }

    private static void jump(BasicBlock block, BasicBlock to) {
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(to);
        block.add(jump);
    }

    private void raise(BasicBlock block) {
        RaiseInstruction raise = new RaiseInstruction();
        raise.setException(variable);
        block.add(raise);
    }

    private static void exit(BasicBlock block) {
        block.add(new ExitInstruction());
    }

    private static InvokeInstruction call() {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(RARE);
        return call;
    }
}
