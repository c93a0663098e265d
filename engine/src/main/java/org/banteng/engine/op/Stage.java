package org.banteng.engine.op;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.machine.Core;

/**
 * Two small arrays of each kind of element, that a core's reductions copy through: see {@link
 * ArrayKernel}. Kernels do not give way, so one stage does for all fibers of a core.
 */
final class Stage {
    private final Object[] in = new Object[ElementKind.values().length];
    private final Object[] inOut = new Object[in.length];

    private Stage() {}

    /** That of the core that runs the caller; on a thread of no core, a new one. */
    static Stage current() {
        Core core = Core.current();
        if (core == null) {
            return new Stage();
        }
        if (core.attachment() instanceof Stage stage) {
            return stage;
        }
        Stage stage = new Stage();
        core.attach(stage);
        return stage;
    }

    Object in(ArrayKernel kernel) {
        return block(in, kernel);
    }

    Object inOut(ArrayKernel kernel) {
        return block(inOut, kernel);
    }

    private static Object block(Object[] blocks, ArrayKernel kernel) {
        Object block = blocks[kernel.index()];
        if (block == null) {
            block = kernel.newBlock();
            blocks[kernel.index()] = block;
        }
        return block;
    }
}
