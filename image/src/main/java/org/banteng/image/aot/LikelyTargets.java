package org.banteng.image.aot;

import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BranchingCondition;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.util.BasicBlockSplitter;

import java.util.List;
import java.util.function.Function;

/**
 * Calls a virtual method directly, if the object is one of those that are likely there: asking is
 * cheaper than a call through the object's table, and what is called directly can be put into its
 * caller. It is what a just-in-time compiler finds out by itself.
 */
final class LikelyTargets {
    private final Program program;
    private final Function<MethodReference, List<MethodReference>> targets;

    /**
     * @param targets for the method that a virtual call names: those that it likely gets to, the
     *     likeliest first; no class may override them
     */
    LikelyTargets(Program program, Function<MethodReference, List<MethodReference>> targets) {
        this.program = program;
        this.targets = targets;
    }

    /** Changes all such calls that no {@code try} is around: those are put into nothing anyway. */
    void apply() {
        Unprotected.each(program, this::change);
    }

    private BasicBlock change(
            BasicBlockSplitter splitter, BasicBlock block, Instruction instruction) {
        if (!(instruction instanceof InvokeInstruction call)
                || call.getType() != InvocationType.VIRTUAL) {
            return block;
        }
        List<MethodReference> likely = targets.apply(call.getMethod());
        if (likely.isEmpty()) {
            return block;
        }
        BasicBlock after = splitter.split(block, call);
        call.delete();
        choose(block, call, likely, after);
        return after;
    }

    /**
     * At the end of a block: one of the direct calls, or the virtual one; then what comes after.
     */
    private void choose(
            BasicBlock block,
            InvokeInstruction call,
            List<MethodReference> likely,
            BasicBlock after) {
        Phi result = call.getReceiver() == null ? null : new Phi();
        if (result != null) {
            result.setReceiver(call.getReceiver());
            after.getPhis().add(result);
        }
        BasicBlock asking = block;
        for (MethodReference target : likely) {
            BasicBlock direct = program.createBasicBlock();
            BasicBlock otherwise = program.createBasicBlock();
            ask(asking, call, target.getClassName(), direct, otherwise);
            call(direct, call, InvocationType.SPECIAL, target, result, after);
            asking = otherwise;
        }
        call(asking, call, InvocationType.VIRTUAL, call.getMethod(), result, after);
    }

    private void ask(
            BasicBlock block, InvokeInstruction call, String type, BasicBlock yes, BasicBlock no) {
        TextLocation at = call.getLocation();
        Variable answer = program.createVariable();
        IsInstanceInstruction question = new IsInstanceInstruction();
        question.setValue(call.getInstance());
        question.setType(ValueType.object(type));
        question.setReceiver(answer);
        question.setLocation(at);
        BranchingInstruction branch = new BranchingInstruction(BranchingCondition.NOT_EQUAL);
        branch.setOperand(answer);
        branch.setConsequent(yes);
        branch.setAlternative(no);
        branch.setLocation(at);
        block.addAll(List.of(question, branch));
    }

    private void call(
            BasicBlock block,
            InvokeInstruction original,
            InvocationType type,
            MethodReference method,
            Phi result,
            BasicBlock after) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(type);
        call.setMethod(method);
        call.setInstance(original.getInstance());
        call.setArguments(original.getArguments().toArray(new Variable[0]));
        call.setLocation(original.getLocation());
        if (result != null) {
            Variable value = program.createVariable();
            call.setReceiver(value);
            Incoming incoming = new Incoming();
            incoming.setSource(block);
            incoming.setValue(value);
            result.getIncomings().add(incoming);
        }
        JumpInstruction jump = new JumpInstruction();
        jump.setTarget(after);
        jump.setLocation(original.getLocation());
        block.addAll(List.of(call, jump));
    }
}
