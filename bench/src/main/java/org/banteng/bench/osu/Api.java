package org.banteng.bench.osu;

/** What the data lies in. */
public enum Api {
    /** Arrays of the Java heap. */
    ARRAY,
    /** Direct buffers, as {@code MPI.newByteBuffer} gives them. */
    BUFFER;

    /** As in {@code --api array}. */
    public String word() {
        return this == ARRAY ? "array" : "buffer";
    }

    static Api of(String word) {
        for (Api api : values()) {
            if (api.word().equals(word)) {
                return api;
            }
        }
        throw new IllegalArgumentException("--api " + word + ": must be array or buffer");
    }
}
