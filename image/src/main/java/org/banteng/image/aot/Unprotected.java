package org.banteng.image.aot;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.util.BasicBlockSplitter;

/** Goes over the instructions of a method that no {@code try} is around. */
final class Unprotected {
    private Unprotected() {}

    /** What is done to an instruction. */
    @FunctionalInterface
    interface Step {
        /**
         * Does it.
         *
         * @param splitter for blocks that are to be divided
         * @return the block in which the next instruction stands
         */
        BasicBlock take(BasicBlockSplitter splitter, BasicBlock block, Instruction instruction);
    }

    /** Takes a step at each, but not at those that steps have put in. */
    static void each(Program program, Step step) {
        BasicBlockSplitter splitter = new BasicBlockSplitter(program);
        int blocks = program.basicBlockCount();
        for (int i = 0; i < blocks; i++) {
            BasicBlock block = program.basicBlockAt(i);
            boolean isProtected = !block.getTryCatchBlocks().isEmpty();
            Instruction instruction = isProtected ? null : block.getFirstInstruction();
            while (instruction != null) {
                Instruction next = instruction.getNext();
                block = step.take(splitter, block, instruction);
                instruction = next;
            }
        }
        splitter.fixProgram();
    }
}
