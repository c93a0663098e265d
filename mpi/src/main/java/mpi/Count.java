package mpi;

/** A number of elements that may be more than an {@code int} holds. */
// Comparable without a type argument is part of the interface.
@SuppressWarnings({"rawtypes", "ComparableType"})
public final class Count implements Comparable {
    private long count;

    /** That many. */
    public Count(long count) {
        this.count = count;
    }

    /** How many. */
    public long getCount() {
        return count;
    }

    /** Sets how many. */
    public void setCount(long count) {
        this.count = count;
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof Count other && other.count == count;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(count);
    }

    /**
     * Compares the numbers.
     *
     * @param obj a {@code Count}
     */
    @Override
    public int compareTo(Object obj) {
        return Long.compare(count, ((Count) obj).count);
    }

    @Override
    public String toString() {
        return Long.toString(count);
    }
}
