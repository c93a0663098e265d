package org.banteng.image.aot;

import org.banteng.machine.metal.exact.Opaque;
import org.teavm.common.Graph;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.RaiseInstruction;
import org.teavm.model.util.ProgramUtils;

import java.util.BitSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Tells the C compiler which parts of a method hardly ever run: what does nothing but prepare an
 * exception and throw it, and what calls the rare methods of {@link HotPaths}. It puts them apart,
 * and what is left close together: fewer pages are touched, and an emulator looks into its table of
 * places at each jump from one page to another.
 */
final class RarePaths {
    private static final MethodReference RARELY =
            new MethodReference(Opaque.class, "rarely", void.class);

    private RarePaths() {}

    /**
     * Marks where each such part of a method begins.
     *
     * @param isRare which methods are rare
     */
    static void mark(Program program, Predicate<MethodReference> isRare) {
        BitSet throwing = new BitSet();
        for (BasicBlock block : program.getBasicBlocks()) {
            throwing.set(block.getIndex(), block.getLastInstruction() instanceof RaiseInstruction);
        }
        if (!throwing.isEmpty()) {
            markWhatLeadsTo(throwing, program);
        }
        for (BasicBlock block : program.getBasicBlocks()) {
            if (callsOneOf(block, isRare)) {
                block.addFirst(call());
            }
        }
    }

    private static void markWhatLeadsTo(BitSet throwing, Program program) {
        Graph flow = ProgramUtils.buildControlFlowGraph(program);
        addWhatLeadsTo(throwing, flow);
        for (int i = throwing.nextSetBit(0); i >= 0; i = throwing.nextSetBit(i + 1)) {
            if (!isAmong(flow.incomingEdges(i), throwing)) {
                program.basicBlockAt(i).addFirst(call());
            }
        }
    }

    private static boolean callsOneOf(BasicBlock block, Predicate<MethodReference> methods) {
        for (Instruction instruction : block) {
            if (instruction instanceof InvokeInstruction call && methods.test(call.getMethod())) {
                return true;
            }
        }
        return false;
    }

    /** Adds the blocks from which every way leads to one of some. */
    private static void addWhatLeadsTo(BitSet some, Graph flow) {
        int before;
        do {
            before = some.cardinality();
            for (int i = flow.size() - 1; i >= 0; i--) {
                int[] next = flow.outgoingEdges(i);
                if (next.length > 0 && isAmong(next, some)) {
                    some.set(i);
                }
            }
        } while (some.cardinality() > before);
    }

    /** Whether all are. */
    private static boolean isAmong(int[] blocks, BitSet some) {
        return IntStream.of(blocks).allMatch(some::get);
    }

    /** What marks the block that it stands in. */
    static InvokeInstruction call() {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(RARELY);
        return call;
    }
}
