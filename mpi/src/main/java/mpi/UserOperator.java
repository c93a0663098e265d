package mpi;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.op.UserReduction;
import org.banteng.machine.Memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A program's {@link UserFunction} as the engine calls it, for one reduction. The function gets
 * copies of the operands: it may keep them without harm, and they are whole arrays.
 */
final class UserOperator implements UserReduction {
    private final UserFunction function;
    private final Datatype type;

    /**
     * @param type of the call
     */
    UserOperator(UserFunction function, Datatype type) {
        this.function = function;
        this.type = type;
    }

    @Override
    public void apply(
            Object inBase,
            long inOffset,
            Object inOutBase,
            long inOutOffset,
            int count,
            org.banteng.engine.datatype.Datatype map) {
        int size = Math.toIntExact(Math.max(0, count * map.extent()));
        // The last element's gap at the end need not be there.
        int first = (int) Math.min(size, Math.max(0, map.firstByte(count)));
        int end = (int) Math.min(size, Math.max(first, map.endByte(count)));
        try {
            if (map.kind() == ElementKind.BOOLEAN) {
                boolean[] in = new boolean[size];
                boolean[] inOut = new boolean[size];
                getBooleans(inBase, inOffset, in, first, end);
                getBooleans(inOutBase, inOutOffset, inOut, first, end);
                function.call(in, inOut, count, type);
                putBooleans(inOut, first, end, inOutBase, inOutOffset);
            } else {
                byte[] in = new byte[size];
                byte[] inOut = new byte[size];
                long start = Memory.arrayBase(in) + first;
                int bytes = end - first;
                Memory.copy(inBase, inOffset + first, in, start, bytes);
                Memory.copy(inOutBase, inOutOffset + first, inOut, start, bytes);
                function.call(buffer(in), buffer(inOut), count, type);
                Memory.copy(inOut, start, inOutBase, inOutOffset + first, bytes);
            }
        } catch (MPIException | RuntimeException | Error e) {
            throw UserCodeException.wrap(e);
        }
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** Byte by byte: whatever is not zero is true. */
    private static void getBooleans(
            Object base, long offset, boolean[] values, int first, int end) {
        for (int i = first; i < end; i++) {
            values[i] = Memory.getByte(base, offset + i) != 0;
        }
    }

    private static void putBooleans(
            boolean[] values, int first, int end, Object base, long offset) {
        for (int i = first; i < end; i++) {
            Memory.putByte(base, offset + i, (byte) (values[i] ? 1 : 0));
        }
    }
}
