package org.banteng.image.aot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.JumpInstruction;

import java.util.ArrayList;
import java.util.List;

/** A method that returns what a virtual call returns: what it does for objects of which class. */
class LikelyTargetsTest {
    private static final MethodReference VIRTUAL =
            new MethodReference("Shape", "area", ValueType.INTEGER);

    private final Program program = new Program();
    private final Variable object = program.createVariable();
    private final BasicBlock block = program.createBasicBlock();

    @Test
    void theLikeliestIsAskedForFirstAndTheVirtualCallIsLeftForOthers() {
        callAndReturn();
        apply(List.of("Circle", "Square"));
        assertThat(called("Circle")).isEqualTo("SPECIAL Circle.area");
        assertThat(called("Square")).isEqualTo("SPECIAL Square.area");
        assertThat(called("Triangle")).isEqualTo("VIRTUAL Shape.area");
    }

    @Test
    void aCallToAnUnknownMethodStays() {
        callAndReturn();
        apply(List.of());
        assertThat(program.basicBlockCount()).isEqualTo(1);
        assertThat(called("Circle")).isEqualTo("VIRTUAL Shape.area");
    }

    @Test
    void aCallInATryStays() {
        callAndReturn();
        TryCatchBlock handler = new TryCatchBlock();
        handler.setHandler(program.createBasicBlock());
        block.getTryCatchBlocks().add(handler);
        apply(List.of("Circle"));
        assertThat(called("Circle")).isEqualTo("VIRTUAL Shape.area");
    }

    private void callAndReturn() {
        Variable result = program.createVariable();
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.VIRTUAL);
        call.setMethod(VIRTUAL);
        call.setInstance(object);
        call.setReceiver(result);
        ExitInstruction exit = new ExitInstruction();
        exit.setValueToReturn(result);
        block.addAll(List.of(call, exit));
    }

    private void apply(List<String> likely) {
        List<MethodReference> targets = new ArrayList<>();
        for (String type : likely) {
            targets.add(new MethodReference(type, VIRTUAL.getDescriptor()));
        }
        new LikelyTargets(program, method -> method.equals(VIRTUAL) ? targets : List.of()).apply();
    }

    /**
     * Follows the method for an object of a class: what it calls, the result of which it returns.
     */
    private String called(String type) {
        BasicBlock at = block;
        BasicBlock before = null;
        Variable value = null;
        String call = null;
        boolean is = false;
        while (true) {
            BasicBlock next = null;
            for (var phi : at.getPhis()) {
                for (var incoming : phi.getIncomings()) {
                    if (incoming.getSource() == before && incoming.getValue() == value) {
                        value = phi.getReceiver();
                    }
                }
            }
            for (Instruction instruction : at) {
                if (instruction instanceof IsInstanceInstruction question) {
                    assertThat(question.getValue()).isSameAs(object);
                    is = question.getType().equals(ValueType.object(type));
                } else if (instruction instanceof BranchingInstruction branch) {
                    next = is ? branch.getConsequent() : branch.getAlternative();
                } else if (instruction instanceof JumpInstruction jump) {
                    next = jump.getTarget();
                } else if (instruction instanceof InvokeInstruction invocation) {
                    call = invocation.getType() + " " + name(invocation.getMethod());
                    value = invocation.getReceiver();
                } else if (instruction instanceof ExitInstruction exit) {
                    assertThat(exit.getValueToReturn()).isSameAs(value);
                    return call;
                }
            }
            before = at;
            at = next;
        }
    }

    private static String name(MethodReference method) {
        return method.getClassName() + "." + method.getName();
    }
}
