package mpi;

/**
 * The basic elements of a datatype in their order, told by their sizes: what {@code
 * Status.getElements} counts (MPI 4.1, section 5.1.11).
 */
final class Signature {
    /** What {@link #elementsIn} gives for bytes that end within an element. */
    static final long PARTIAL = -1;

    private static final Signature[] NO_PARTS = {};
    private static final long[] NO_REPEATS = {};

    private final long bytes;
    private final long elements;

    /** The size of each element, or 0 if they differ. */
    private final int unit;

    private final Signature[] parts;
    private final long[] repeats;

    private Signature(long bytes, long elements, int unit, Signature[] parts, long[] repeats) {
        this.bytes = bytes;
        this.elements = elements;
        this.unit = unit;
        this.parts = parts;
        this.repeats = repeats;
    }

    /** Elements of one size. */
    static Signature uniform(int unit, long elements) {
        return new Signature(unit * elements, elements, unit, NO_PARTS, NO_REPEATS);
    }

    /**
     * Each part as often as {@code repeats} says, one after the other.
     *
     * @throws ArithmeticException if that is more than 2^63 bytes
     */
    static Signature of(Signature[] parts, long[] repeats) {
        long bytes = 0;
        long elements = 0;
        int unit = 0;
        boolean uniform = true;
        for (int i = 0; i < parts.length; i++) {
            long partBytes = Math.multiplyExact(parts[i].bytes, repeats[i]);
            if (partBytes > 0) {
                uniform &= parts[i].unit != 0 && (unit == 0 || unit == parts[i].unit);
                unit = parts[i].unit;
            }
            bytes = Math.addExact(bytes, partBytes);
            elements += parts[i].elements * repeats[i];
        }
        return uniform
                ? new Signature(bytes, elements, unit, NO_PARTS, NO_REPEATS)
                : new Signature(bytes, elements, 0, parts.clone(), repeats.clone());
    }

    /** Bytes of all elements. */
    long bytes() {
        return bytes;
    }

    /** How many elements stand in some bytes of any number of these, or {@link #PARTIAL}. */
    long elementsIn(long given) {
        if (given == 0) {
            return 0;
        }
        if (bytes == 0) {
            return PARTIAL;
        }
        if (unit != 0) {
            return given % unit == 0 ? given / unit : PARTIAL;
        }
        long count = given / bytes * elements;
        long left = given % bytes;
        for (int i = 0; left > 0; i++) {
            long partBytes = parts[i].bytes * repeats[i];
            if (left < partBytes) {
                long inPart = parts[i].elementsIn(left);
                return inPart == PARTIAL ? PARTIAL : count + inPart;
            }
            left -= partBytes;
            count += parts[i].elements * repeats[i];
        }
        return count;
    }

    /** How many bytes the first elements of any number of these take. */
    long bytesOf(long count) {
        if (count == 0 || elements == 0) {
            return 0;
        }
        if (unit != 0) {
            return count * unit;
        }
        long sum = count / elements * bytes;
        long left = count % elements;
        for (int i = 0; left > 0; i++) {
            long partElements = parts[i].elements * repeats[i];
            if (left < partElements) {
                return sum + parts[i].bytesOf(left);
            }
            left -= partElements;
            sum += parts[i].bytes * repeats[i];
        }
        return sum;
    }
}
