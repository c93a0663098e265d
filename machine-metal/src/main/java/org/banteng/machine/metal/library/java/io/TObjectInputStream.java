package org.banteng.machine.metal.library.java.io;

/** {@link java.io.ObjectInputStream}, of which there are none: no object is serialised. */
public abstract class TObjectInputStream {
    private TObjectInputStream() {}

    /** Is there for classes of the JDK. */
    @SuppressWarnings("DoNotCallSuggester")
    public final Object readObject() {
        throw new IllegalStateException("no object is serialised on metal");
    }
}
