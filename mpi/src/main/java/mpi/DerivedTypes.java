package mpi;

import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.process.Process;

import java.util.Arrays;

/** Makes datatypes from datatypes (MPI 4.1, section 5.1.2): see {@link Datatype}. */
final class DerivedTypes {
    private DerivedTypes() {}

    static Datatype contiguous(int count, Datatype oldType) throws MPIException {
        Process process = Calls.find("createContiguous");
        try {
            Layout old = Datatype.layout(oldType, "createContiguous", "oldType");
            Check.count("createContiguous", "count", count);
            return new Datatype(old.repeated("createContiguous", count, old.extent()));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /**
     * Equally spaced blocks.
     *
     * @param inBytes whether the stride counts bytes, not elements
     */
    static Datatype vector(
            String call, int count, int blockLength, int stride, boolean inBytes, Datatype oldType)
            throws MPIException {
        Process process = Calls.find(call);
        try {
            Layout old = Datatype.layout(oldType, call, "oldType");
            Check.count(call, "count", count);
            Check.count(call, "blockLength", blockLength);
            Layout block = old.repeated(call, blockLength, old.extent());
            long step = inBytes ? stride : scaled(call, "stride", stride, old.extent());
            return new Datatype(block.repeated(call, count, step));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /**
     * Blocks anywhere.
     *
     * @param inBytes whether the displacements count bytes, not elements
     */
    static Datatype indexed(
            String call, int[] blockLengths, int[] displacements, boolean inBytes, Datatype oldType)
            throws MPIException {
        Process process = Calls.find(call);
        try {
            Layout old = Datatype.layout(oldType, call, "oldType");
            Layout[] parts = new Layout[Check.notNull(call, "blockLengths", blockLengths).length];
            Arrays.fill(parts, old);
            long unit = inBytes ? 1 : old.extent();
            return new Datatype(
                    Layout.combine(
                            call,
                            old.kind(),
                            parts,
                            lengths(call, blockLengths, parts.length),
                            places(call, displacements, unit, parts.length)));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    static Datatype struct(int[] blockLengths, int[] displacements, Datatype[] types)
            throws MPIException {
        return struct(blockLengths, displacements, types, Long.MIN_VALUE);
    }

    /**
     * Blocks of different types.
     *
     * @param least how far it is to reach at least
     */
    static Datatype struct(int[] blockLengths, int[] displacements, Datatype[] types, long least)
            throws MPIException {
        String call = "createStruct";
        Process process = Calls.find(call);
        try {
            Layout[] parts = new Layout[Check.notNull(call, "types", types).length];
            for (int i = 0; i < types.length; i++) {
                parts[i] = Datatype.layout(types[i], call, "types[" + i + "]");
            }
            Layout layout =
                    Layout.combine(
                            call,
                            ElementKind.BYTE,
                            parts,
                            lengths(call, blockLengths, types.length),
                            places(call, displacements, 1, types.length));
            return new Datatype(layout.reaching(least));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    static Datatype resized(Datatype oldType, int lb, int extent) throws MPIException {
        Process process = Calls.find("createResized");
        try {
            return new Datatype(
                    Datatype.layout(oldType, "createResized", "oldType").resized(lb, extent));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    private static int[] lengths(String call, int[] blockLengths, int count) {
        Check.notNull(call, "blockLengths", blockLengths);
        requireEntries(call, "blockLengths", blockLengths.length, count);
        for (int i = 0; i < count; i++) {
            Check.count(call, "blockLengths[" + i + "]", blockLengths[i]);
        }
        return blockLengths;
    }

    private static long[] places(String call, int[] displacements, long unit, int count) {
        Check.notNull(call, "displacements", displacements);
        requireEntries(call, "displacements", displacements.length, count);
        long[] bytes = new long[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = scaled(call, "displacements", displacements[i], unit);
        }
        return bytes;
    }

    private static long scaled(String call, String name, int number, long unit) {
        try {
            return Math.multiplyExact(number, unit);
        } catch (ArithmeticException e) {
            throw Errors.argument(
                    call + ": " + name + " of " + number + " is more than 2^60 bytes");
        }
    }

    private static void requireEntries(String call, String name, int found, int wanted) {
        if (found != wanted) {
            throw Errors.argument(
                    call + ": " + name + " has " + found + " entries, must be " + wanted);
        }
    }
}
