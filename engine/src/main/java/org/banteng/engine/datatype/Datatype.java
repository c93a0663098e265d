package org.banteng.engine.datatype;

import org.banteng.machine.Memory;

/**
 * A datatype: which bytes of a buffer belong to a message. Immutable.
 *
 * <p>One element of the type is a list of blocks, each an offset from the element's place and a
 * length, in the order in which they travel; the next element stands {@link #extent} bytes on. All
 * sizes here are in bytes (MPI 4.1, section 5.1: type map, lower bound, extent).
 */
public final class Datatype {
    private final ElementKind kind;
    private final long[] blockOffsets;
    private final long[] blockBytes;
    private final long size;
    private final long lowerBound;
    private final long extent;
    private final long trueLowerBound;
    private final long trueExtent;
    private final boolean contiguous;

    /** Of a basic type: an empty array of its primitive. */
    private final Object basicArray;

    /** Where element 0 of such arrays is; -1 at first, as types can be made where no machine is. */
    private int arrayBase = -1;

    private Datatype(
            ElementKind kind,
            long[] blockOffsets,
            long[] blockBytes,
            long lowerBound,
            long extent) {
        this.kind = kind;
        this.blockOffsets = blockOffsets;
        this.blockBytes = blockBytes;
        this.lowerBound = lowerBound;
        this.extent = extent;
        long bytes = 0;
        long first = blockOffsets.length == 0 ? 0 : Long.MAX_VALUE;
        long end = blockOffsets.length == 0 ? 0 : Long.MIN_VALUE;
        for (int i = 0; i < blockOffsets.length; i++) {
            bytes += blockBytes[i];
            first = Math.min(first, blockOffsets[i]);
            end = Math.max(end, blockOffsets[i] + blockBytes[i]);
        }
        this.size = bytes;
        this.trueLowerBound = first;
        this.trueExtent = end - first;
        this.contiguous = blockOffsets.length <= 1 && extent == bytes;
        boolean isBasic = contiguous && first == 0 && lowerBound == 0 && bytes == kind.bytes();
        this.basicArray = isBasic ? kind.newArray(0) : null;
    }

    /** One element of a primitive. */
    public static Datatype basic(ElementKind kind) {
        return of(kind, new long[] {0}, new long[] {kind.bytes()}, 0, kind.bytes());
    }

    /**
     * A type of the given blocks.
     *
     * @param kind what a buffer of this type is made of
     * @param blockOffsets from the element's place, in bytes
     * @param blockBytes the length of each
     * @param extent from one element to the next, in bytes
     */
    public static Datatype of(
            ElementKind kind,
            long[] blockOffsets,
            long[] blockBytes,
            long lowerBound,
            long extent) {
        return new Datatype(kind, blockOffsets, blockBytes, lowerBound, extent);
    }

    /** The primitive that a buffer of this type is made of. */
    public ElementKind kind() {
        return kind;
    }

    /** Bytes of one element that travel. */
    public long size() {
        return size;
    }

    /** Where one element begins, in bytes from its place. */
    public long lowerBound() {
        return lowerBound;
    }

    /** From one element to the next. */
    public long extent() {
        return extent;
    }

    /** Where the first byte of an element that travels is. */
    public long trueLowerBound() {
        return trueLowerBound;
    }

    /** From the first byte of one element that travels to past its last. */
    public long trueExtent() {
        return trueExtent;
    }

    /** Whether {@code count} elements travel as one piece of memory. */
    public boolean isContiguous(int count) {
        return contiguous || (count <= 1 && blockOffsets.length <= 1);
    }

    /** Whether it is one of the primitives, and nothing else. */
    public boolean isBasic() {
        return basicArray != null;
    }

    /**
     * Where {@code count} elements are in a plain array, the short way for the common case.
     *
     * @return the offset of its element 0; -1 if this is no basic type, or {@code buf} no array of
     *     its primitive, or a shorter one
     */
    public int placeInArray(Object buf, long count) {
        if (basicArray == null || Memory.lengthIfLike(buf, basicArray) < count) {
            return -1;
        }
        int known = arrayBase;
        return known >= 0 ? known : findArrayBase();
    }

    private int findArrayBase() {
        arrayBase = (int) Memory.arrayBase(basicArray);
        return arrayBase;
    }

    /** Where the first byte touched by {@code count} elements is, from the buffer's start. */
    public long firstByte(int count) {
        return count == 0 ? 0 : trueLowerBound + Math.min(0, (count - 1) * extent);
    }

    /** Where the last byte touched by {@code count} elements ends, from the buffer's start. */
    public long endByte(int count) {
        return count == 0 ? 0 : trueLowerBound + trueExtent + Math.max(0, (count - 1) * extent);
    }

    /**
     * Gathers {@code count} elements into {@code count * size()} bytes without gaps.
     *
     * @param base of the elements
     * @param offset of the first element's place
     */
    public void pack(Object base, long offset, int count, Object toBase, long toOffset) {
        long to = toOffset;
        for (int element = 0; element < count; element++) {
            long from = offset + element * extent;
            for (int block = 0; block < blockOffsets.length; block++) {
                long bytes = blockBytes[block];
                Memory.copy(base, from + blockOffsets[block], toBase, to, bytes);
                to += bytes;
            }
        }
    }

    /**
     * Spreads bytes without gaps over elements.
     *
     * @param bytes how many there are; the last element may be incomplete
     */
    public void unpack(Object fromBase, long fromOffset, long bytes, Object base, long offset) {
        long left = bytes;
        long from = fromOffset;
        for (long place = offset; left > 0; place += extent) {
            for (int block = 0; block < blockOffsets.length && left > 0; block++) {
                long piece = Math.min(left, blockBytes[block]);
                Memory.copy(fromBase, from, base, place + blockOffsets[block], piece);
                from += piece;
                left -= piece;
            }
        }
    }
}
