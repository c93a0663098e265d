package mpi;

/** Reads and writes buffers of {@link MPI#FLOAT_INT}: a {@code float} and an index. */
public final class FloatInt extends Struct {
    private static final int INDEX_OFFSET = 4;

    private final int value = addFloat();
    private final int index = setOffset(INDEX_OFFSET).addInt();

    FloatInt() {}

    @Override
    protected Data newData() {
        return new Data();
    }

    /** One pair. */
    public final class Data extends Struct.Data {
        /** For {@link FloatInt#newData}. */
        public Data() {}

        /** The value. */
        public float getValue() {
            return getFloat(value);
        }

        /** The index. */
        public int getIndex() {
            return getInt(index);
        }

        /** Sets the value. */
        public void putValue(float v) {
            putFloat(value, v);
        }

        /** Sets the index. */
        public void putIndex(int v) {
            putInt(index, v);
        }
    }
}
