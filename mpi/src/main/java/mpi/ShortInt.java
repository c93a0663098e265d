package mpi;

/** Reads and writes buffers of {@link MPI#SHORT_INT}: a {@code short} and an index. */
public final class ShortInt extends Struct {
    private static final int INDEX_OFFSET = 4;

    private final int value = addShort();
    private final int index = setOffset(INDEX_OFFSET).addInt();

    ShortInt() {}

    @Override
    protected Data newData() {
        return new Data();
    }

    /** One pair. */
    public final class Data extends Struct.Data {
        /** For {@link ShortInt#newData}. */
        public Data() {}

        /** The value. */
        public short getValue() {
            return getShort(value);
        }

        /** The index. */
        public int getIndex() {
            return getInt(index);
        }

        /** Sets the value. */
        public void putValue(short v) {
            putShort(value, v);
        }

        /** Sets the index. */
        public void putIndex(int v) {
            putInt(index, v);
        }
    }
}
