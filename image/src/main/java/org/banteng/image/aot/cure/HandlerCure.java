package org.banteng.image.aot.cure;

import org.teavm.common.DominatorTree;
import org.teavm.common.GraphUtils;
import org.teavm.model.BasicBlock;
import org.teavm.model.Program;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.util.BasicBlockSplitter;
import org.teavm.model.util.ProgramUtils;

/**
 * TeaVM's analyses take it that who is in an exception's handler has passed the whole protected
 * block before it; but the exception may have left that block at any instruction. Here the block
 * gets an empty one in front of it, protected as well: so all that they conclude is that this empty
 * block was passed.
 */
public final class HandlerCure {
    private HandlerCure() {}

    /** Puts the empty blocks in. */
    public static void apply(Program program) {
        if (program.basicBlockCount() == 0) {
            return;
        }
        DominatorTree dominators =
                GraphUtils.buildDominatorTree(ProgramUtils.buildControlFlowGraph(program));
        BasicBlockSplitter splitter = new BasicBlockSplitter(program);
        int blocks = program.basicBlockCount();
        for (int i = 0; i < blocks; i++) {
            BasicBlock block = program.basicBlockAt(i);
            if (leadsAloneToAHandler(block, dominators)) {
                JumpInstruction jump = new JumpInstruction();
                jump.setLocation(block.getFirstInstruction().getLocation());
                jump.setTarget(splitter.split(block, null));
                block.add(jump);
            }
        }
        splitter.fixProgram();
    }

    private static boolean leadsAloneToAHandler(BasicBlock block, DominatorTree dominators) {
        return block.getTryCatchBlocks().stream()
                .anyMatch(
                        protection ->
                                dominators.dominates(
                                        block.getIndex(), protection.getHandler().getIndex()));
    }
}
