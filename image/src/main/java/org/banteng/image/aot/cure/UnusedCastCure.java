package org.banteng.image.aot.cure;

import org.banteng.machine.metal.exact.Opaque;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.util.UsageExtractor;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A cast whose result nobody uses may still throw. TeaVM drops it. */
public final class UnusedCastCure {
    private static final MethodReference USE =
            new MethodReference(Opaque.class, "use", Object.class, void.class);

    private UnusedCastCure() {}

    /** Lets such casts be used. */
    public static void apply(Program program) {
        BitSet used = null;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof CastInstruction cast && !cast.isWeak()) {
                    used = used == null ? usedIn(program) : used;
                    if (!used.get(cast.getReceiver().getIndex())) {
                        cast.insertNext(
                                Calls.call(USE, cast.getLocation(), null, cast.getReceiver()));
                    }
                }
            }
        }
    }

    /** What somebody needs, be it under another name. */
    private static BitSet usedIn(Program program) {
        BitSet used = new BitSet();
        Map<Integer, Integer> otherNames = new HashMap<>();
        UsageExtractor extractor = new UsageExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof AssignInstruction assign) {
                    otherNames.put(
                            assign.getReceiver().getIndex(), assign.getAssignee().getIndex());
                } else {
                    instruction.acceptVisitor(extractor);
                    for (Variable variable : extractor.getUsedVariables()) {
                        used.set(variable.getIndex());
                    }
                }
            }
            block.getPhis().stream()
                    .flatMap(phi -> phi.getIncomings().stream())
                    .forEach(incoming -> used.set(incoming.getValue().getIndex()));
        }
        for (int name : otherNames.keySet()) {
            if (used.get(name)) {
                for (Integer at = otherNames.get(name); at != null; at = otherNames.get(at)) {
                    used.set(at);
                }
            }
        }
        return used;
    }
}
