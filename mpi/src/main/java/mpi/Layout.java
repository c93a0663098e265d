package mpi;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.datatype.ElementKind;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;

import java.util.Arrays;

/**
 * How the bytes of a datatype lie, as datatypes are made from datatypes (MPI 4.1, section 5.1).
 * Immutable. All numbers are bytes.
 *
 * <p>As in Open MPI, the extent of a type is rounded up to the alignment of its elements, unless
 * the program has set bounds itself; and bounds that it has set count alone where types with and
 * without such bounds are put together (MPI 4.1, section 5.1.7).
 */
final class Layout {
    /** More blocks than this, and the list of them would fill the memory. */
    private static final int MOST_BLOCKS = 1 << 26;

    /** No datatype reaches further; so what is computed from a few of its numbers is right. */
    private static final long MOST_BYTES = 1L << 60;

    private static final int FIRST_BLOCKS = 4;

    private final ElementKind kind;
    private final Signature signature;
    private final int alignment;
    private final long[] offsets;
    private final long[] lengths;
    private final long lowerBound;
    private final long upperBound;
    private final boolean boundsSet;

    private Layout(
            ElementKind kind,
            Signature signature,
            int alignment,
            long[] offsets,
            long[] lengths,
            long lowerBound,
            long upperBound,
            boolean boundsSet) {
        this.kind = kind;
        this.signature = signature;
        this.alignment = alignment;
        this.offsets = offsets;
        this.lengths = lengths;
        this.lowerBound = lowerBound;
        this.upperBound = upperBound;
        this.boundsSet = boundsSet;
    }

    /** Some elements of one primitive. */
    static Layout run(ElementKind kind, int elements) {
        long bytes = (long) kind.bytes() * elements;
        return new Layout(
                kind,
                Signature.uniform(kind.bytes(), elements),
                kind.bytes(),
                new long[] {0},
                new long[] {bytes},
                0,
                bytes,
                false);
    }

    /** A value and an int index, laid out as C does. */
    static Layout pair(ElementKind value) {
        int indexAt = Math.max(value.bytes(), Integer.BYTES);
        return combine(
                "pair",
                ElementKind.BYTE,
                new Layout[] {run(value, 1), run(ElementKind.INT, 1)},
                new int[] {1, 1},
                new long[] {0, indexAt});
    }

    /**
     * Puts layouts together.
     *
     * @param call for errors
     * @param kind what a buffer of the new type is made of
     * @param parts what stands where
     * @param counts how many of each, one extent after the other
     * @param displacements where the first of each stands
     * @throws EngineException if the numbers are out of all bounds
     */
    static Layout combine(
            String call, ElementKind kind, Layout[] parts, int[] counts, long[] displacements) {
        long[] strides = new long[parts.length];
        Arrays.setAll(strides, i -> parts[i].extent());
        return build(new Builder(call, parts, counts, displacements, strides), kind);
    }

    /**
     * The same layout several times.
     *
     * @param call for errors
     * @param stride from one to the next
     * @throws EngineException if the numbers are out of all bounds
     */
    Layout repeated(String call, int count, long stride) {
        Builder builder =
                new Builder(
                        call,
                        new Layout[] {this},
                        new int[] {count},
                        new long[] {0},
                        new long[] {stride});
        return build(builder, kind);
    }

    private static Layout build(Builder builder, ElementKind kind) {
        try {
            return builder.build(kind);
        } catch (ArithmeticException e) {
            throw new EngineException(
                    ErrorClass.ARG,
                    builder.call + ": the datatype would reach over more than 2^60 bytes",
                    e);
        }
    }

    /** The same bytes, with bounds of the program's own. */
    Layout resized(long lower, long extent) {
        return new Layout(
                kind, signature, alignment, offsets, lengths, lower, lower + extent, true);
    }

    /** The same bytes, with an upper bound of at least {@code least}. */
    Layout reaching(long least) {
        return least > upperBound ? resized(lowerBound, least - lowerBound) : this;
    }

    /** For the engine. */
    Datatype toDatatype() {
        return Datatype.of(kind, offsets, lengths, lowerBound, extent());
    }

    ElementKind kind() {
        return kind;
    }

    Signature signature() {
        return signature;
    }

    long extent() {
        return upperBound - lowerBound;
    }

    /** Puts layouts together. */
    private static final class Builder {
        private final String call;
        private final Layout[] parts;
        private final int[] counts;
        private final long[] displacements;
        private final long[] strides;
        private long[] offsets = new long[FIRST_BLOCKS];
        private long[] lengths = new long[FIRST_BLOCKS];
        private int blocks;

        Builder(String call, Layout[] parts, int[] counts, long[] displacements, long[] strides) {
            this.call = call;
            this.parts = parts;
            this.counts = counts;
            this.displacements = displacements;
            this.strides = strides;
        }

        Layout build(ElementKind kind) {
            Signature[] signatures = new Signature[parts.length];
            long[] repeats = new long[parts.length];
            int alignment = 1;
            boolean boundsSet = false;
            for (int i = 0; i < parts.length; i++) {
                signatures[i] = parts[i].signature;
                repeats[i] = counts[i];
                if (counts[i] > 0) {
                    alignment = Math.max(alignment, parts[i].alignment);
                    boundsSet |= parts[i].boundsSet;
                }
                add(parts[i], counts[i], displacements[i], strides[i]);
            }
            long lower = bound(boundsSet, false);
            long upper = bound(boundsSet, true);
            if (!boundsSet) {
                upper = Math.addExact(upper, Math.floorMod(lower - upper, (long) alignment));
            }
            return new Layout(
                    kind,
                    Signature.of(signatures, repeats),
                    alignment,
                    Arrays.copyOf(offsets, blocks),
                    Arrays.copyOf(lengths, blocks),
                    lower,
                    upper,
                    boundsSet);
        }

        /** The least lower bound, or the greatest upper bound, of all that count. */
        private long bound(boolean boundsSet, boolean upper) {
            boolean any = false;
            long bound = 0;
            for (int i = 0; i < parts.length; i++) {
                if (counts[i] > 0 && (parts[i].boundsSet || !boundsSet)) {
                    long own = upper ? parts[i].upperBound : parts[i].lowerBound;
                    long first = Math.addExact(displacements[i], own);
                    long steps = Math.multiplyExact(counts[i] - 1L, strides[i]);
                    long last = Math.addExact(first, steps);
                    long extreme = upper ? Math.max(first, last) : Math.min(first, last);
                    boolean further = upper ? extreme > bound : extreme < bound;
                    bound = !any || further ? extreme : bound;
                    any = true;
                }
            }
            return bound;
        }

        private void add(Layout part, int count, long displacement, long stride) {
            if (count > 0 && part.offsets.length == 1 && part.lengths[0] == stride) {
                addBlock(
                        Math.addExact(displacement, part.offsets[0]),
                        Math.multiplyExact(count, part.lengths[0]));
                return;
            }
            for (int element = 0; element < count; element++) {
                long place = Math.addExact(displacement, Math.multiplyExact(element, stride));
                for (int block = 0; block < part.offsets.length; block++) {
                    addBlock(Math.addExact(place, part.offsets[block]), part.lengths[block]);
                }
            }
        }

        private void addBlock(long offset, long length) {
            if (length == 0) {
                return;
            }
            if (Math.abs(offset) > MOST_BYTES || length > MOST_BYTES) {
                throw new ArithmeticException("out of all bounds");
            }
            if (blocks > 0 && offsets[blocks - 1] + lengths[blocks - 1] == offset) {
                lengths[blocks - 1] += length;
                return;
            }
            if (blocks == MOST_BLOCKS) {
                throw new EngineException(
                        ErrorClass.NO_MEM,
                        call
                                + ": the datatype would consist of more than "
                                + MOST_BLOCKS
                                + " pieces");
            }
            if (blocks == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * blocks);
                lengths = Arrays.copyOf(lengths, 2 * blocks);
            }
            offsets[blocks] = offset;
            lengths[blocks] = length;
            blocks++;
        }
    }
}
