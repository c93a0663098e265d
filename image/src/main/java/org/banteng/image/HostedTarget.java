package org.banteng.image;

import org.banteng.image.aot.ImageTarget;
import org.banteng.image.aot.Layer;
import org.banteng.image.error.ImageException;
import org.banteng.image.toolchain.Gcc;

/**
 * Linux: the image is an executable that runs the program as a job of one rank, or as many as
 * {@code BANTENG_RANKS} says in the environment, each in a process of its own.
 *
 * <pre>
 * Path executable =
 *         ProgramImage.of(new HostedTarget(), "Heat", List.of(classes)).build(work);
 * </pre>
 */
public final class HostedTarget implements ImageTarget {
    private static final int LEAST_HEAP = 16 << 20;

    @Override
    public String name() {
        return "linux";
    }

    @Override
    public int leastHeap() {
        return LEAST_HEAP;
    }

    @Override
    public Layer layer() {
        return Layer.hosted();
    }

    @Override
    public Linker linker() throws ImageException {
        Gcc gcc = Gcc.find();
        return (source, program, optimisation) -> {
            gcc.compile(source, program, optimisation);
            return program;
        };
    }
}
