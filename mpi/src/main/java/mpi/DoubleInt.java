package mpi;

/** Reads and writes buffers of {@link MPI#DOUBLE_INT}: a {@code double} and an index. */
public final class DoubleInt extends Struct {
    private static final int INDEX_OFFSET = 8;

    private final int value = addDouble();
    private final int index = setOffset(INDEX_OFFSET).addInt();

    DoubleInt() {}

    @Override
    protected Data newData() {
        return new Data();
    }

    /** One pair. */
    public final class Data extends Struct.Data {
        /** For {@link DoubleInt#newData}. */
        public Data() {}

        /** The value. */
        public double getValue() {
            return getDouble(value);
        }

        /** The index. */
        public int getIndex() {
            return getInt(index);
        }

        /** Sets the value. */
        public void putValue(double v) {
            putDouble(value, v);
        }

        /** Sets the index. */
        public void putIndex(int v) {
            putInt(index, v);
        }
    }
}
