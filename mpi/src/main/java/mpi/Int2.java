package mpi;

/** Reads and writes buffers of {@link MPI#INT2}: an {@code int} and an index. */
public final class Int2 extends Struct {
    private static final int INDEX_OFFSET = 4;

    private final int value = addInt();
    private final int index = setOffset(INDEX_OFFSET).addInt();

    Int2() {}

    @Override
    protected Data newData() {
        return new Data();
    }

    /** One pair. */
    public final class Data extends Struct.Data {
        /** For {@link Int2#newData}. */
        public Data() {}

        /** The value. */
        public int getValue() {
            return getInt(value);
        }

        /** The index. */
        public int getIndex() {
            return getInt(index);
        }

        /** Sets the value. */
        public void putValue(int v) {
            putInt(value, v);
        }

        /** Sets the index. */
        public void putIndex(int v) {
            putInt(index, v);
        }
    }
}
