package org.banteng.image.aot.cure;

import org.banteng.machine.metal.exact.Opaque;
import org.teavm.common.Graph;
import org.teavm.model.BasicBlock;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.util.BasicBlockSplitter;
import org.teavm.model.util.ProgramUtils;

import java.util.ArrayList;
import java.util.List;

/**
 * Where one {@code try} begins another, TeaVM writes both as one; then the outer one does not
 * protect the handlers of the inner one. So it is with each {@code try} that has a {@code catch}
 * and a {@code finally}. Here the outer one begins with a call, and only then the inner one.
 */
public final class NestedTryCure {
    private static final MethodReference CHANGE =
            new MethodReference(Opaque.class, "change", void.class);

    private final Program program;
    private final Graph flow;

    /** Of a method as it was parsed. */
    public NestedTryCure(Program program) {
        this.program = program;
        flow = ProgramUtils.buildControlFlowGraph(program);
    }

    /** Puts the calls in. */
    public void apply() {
        BasicBlockSplitter splitter = new BasicBlockSplitter(program);
        List<Outer> outers = new ArrayList<>();
        int blocks = program.basicBlockCount();
        for (int i = 0; i < blocks; i++) {
            BasicBlock block = program.basicBlockAt(i);
            if (block.getTryCatchBlocks().size() > 1 && begins(block)) {
                split(block, splitter, outers);
            }
        }
        splitter.fixProgram();
        outers.forEach(Outer::leaveHandlers);
    }

    /** Whether it can be reached from where its handlers, all of them, do not protect. */
    private boolean begins(BasicBlock block) {
        List<BasicBlock> handlers = handlers(block);
        for (int before : flow.incomingEdges(block.getIndex())) {
            if (!handlers(program.basicBlockAt(before)).equals(handlers)) {
                return true;
            }
        }
        return flow.incomingEdgesCount(block.getIndex()) == 0;
    }

    private static List<BasicBlock> handlers(BasicBlock block) {
        return block.getTryCatchBlocks().stream().map(TryCatchBlock::getHandler).toList();
    }

    /**
     * Where, in the list of the handlers that protect a block, those of an outer {@code try} begin:
     * they protect an earlier handler as well.
     */
    private static List<Integer> outerBegins(BasicBlock block) {
        List<BasicBlock> handlers = handlers(block);
        List<Integer> begins = new ArrayList<>();
        for (int i = 1; i < handlers.size(); i++) {
            int last = begins.isEmpty() ? 0 : begins.getLast();
            BasicBlock handler = handlers.get(i);
            if (handlers.subList(last, i).stream().anyMatch(h -> handlers(h).contains(handler))) {
                begins.add(i);
            }
        }
        return begins;
    }

    /** Makes a block in front for each outer {@code try}, the outermost first. */
    private static void split(BasicBlock block, BasicBlockSplitter splitter, List<Outer> outers) {
        BasicBlock part = block;
        for (int begin : outerBegins(block).reversed()) {
            TextLocation at = part.getFirstInstruction().getLocation();
            BasicBlock rest = splitter.split(part, null);
            JumpInstruction jump = new JumpInstruction();
            jump.setTarget(rest);
            jump.setLocation(at);
            part.add(Calls.call(CHANGE, at, null));
            part.add(jump);
            outers.add(new Outer(part, handlers(part).subList(0, begin)));
            part.getTryCatchBlocks().subList(0, begin).clear();
            part = rest;
        }
    }

    /** The beginning of an outer {@code try}, and the handlers of the inner one. */
    private record Outer(BasicBlock block, List<BasicBlock> left) {
        /** These protect the block no more: no values come to them from there. */
        void leaveHandlers() {
            for (BasicBlock handler : left) {
                for (Phi phi : handler.getPhis()) {
                    phi.getIncomings().removeIf(incoming -> incoming.getSource() == block);
                }
            }
        }
    }
}
