package mpi;

/** Reads and writes buffers of {@link MPI#LONG_INT}: a {@code long} and an index. */
public final class LongInt extends Struct {
    private static final int INDEX_OFFSET = 8;

    private final int value = addLong();
    private final int index = setOffset(INDEX_OFFSET).addInt();

    LongInt() {}

    @Override
    protected Data newData() {
        return new Data();
    }

    /** One pair. */
    public final class Data extends Struct.Data {
        /** For {@link LongInt#newData}. */
        public Data() {}

        /** The value. */
        public long getValue() {
            return getLong(value);
        }

        /** The index. */
        public int getIndex() {
            return getInt(index);
        }

        /** Sets the value. */
        public void putValue(long v) {
            putLong(value, v);
        }

        /** Sets the index. */
        public void putIndex(int v) {
            putInt(index, v);
        }
    }
}
