package org.banteng.image.programs.metal;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.machine.Memory;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.StaticInit;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What the processor, or the machine, refuses to do; the last rank wants it, the others wait. */
public final class Faults {
    /** An address that is nobody's, and one that no processor has. */
    private static final long WILD = 0x1234_5678_9000L;

    private static final long NON_CANONICAL = 0x8000_0000_0000_0000L;

    private static final int MEGABYTE = 1 << 20;

    private Faults() {}

    public static void run(String which) throws MPIException {
        if (MPI.COMM_WORLD.getRank() == MPI.COMM_WORLD.getSize() - 1) {
            System.out.println(cause(which));
        }
        MPI.COMM_WORLD.barrier();
    }

    /** Does what no rank can. */
    public static long cause(String which) {
        return switch (which) {
            case "divide" -> Raw.divide(7, zero());
            case "wild" -> Memory.getLong(null, WILD);
            case "protection" -> Memory.getLong(null, NON_CANONICAL);
            case "deep" -> deep(1);
            case "deep-raw" -> Raw.deep(1);
            case "first-stack" -> FirstStack.isOver ? 1 : 0;
            case "kernel" -> Raw.write(1, Address.fromLong(WILD), 1);
            case "heap" -> fillHeap();
            case "direct" -> fillDirect();
            case "machine" -> fillMachine();
            default -> throw new IllegalArgumentException(which);
        };
    }

    private static int zero() {
        return Integer.parseInt("0");
    }

    private static int deep(int depth) {
        return depth < 0 ? 0 : deep(depth + 1) % depth;
    }

    private static int fillHeap() {
        List<int[]> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new int[MEGABYTE]);
        }
        return all.size();
    }

    private static int fillDirect() {
        List<ByteBuffer> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(touched(ByteBuffer.allocateDirect(MEGABYTE)));
        }
        return all.size();
    }

    private static ByteBuffer touched(ByteBuffer buffer) {
        for (int i = 0; i < buffer.capacity(); i += 4096) {
            buffer.put(i, (byte) 1);
        }
        return buffer;
    }

    /** Either alone may have most of the memory, not both. */
    private static int fillMachine() {
        List<int[]> all = new ArrayList<>();
        try {
            while (all.size() < Integer.MAX_VALUE) {
                all.add(new int[MEGABYTE]);
            }
        } catch (OutOfMemoryError e) {
            return fillDirect() + all.size();
        }
        return 0;
    }

    /** Java without its checks, as the machine's own parts are written. */
    @Unmanaged
    @Include(value = "machine.h", isSystem = false)
    private static final class Raw {
        @Import(name = "banteng_write")
        static native int write(int file, Address from, int bytes);

        static int divide(int a, int b) {
            return a / b;
        }

        static int deep(int depth) {
            return depth < 0 ? 0 : deep(depth + 1) % depth;
        }
    }

    /** Its initialiser runs before there is a rank, on the stack that the machine gave. */
    @StaticInit
    private static final class FirstStack {
        static boolean isOver;

        static {
            try {
                deep(1);
            } catch (StackOverflowError e) {
                isOver = true;
            }
        }
    }
}
