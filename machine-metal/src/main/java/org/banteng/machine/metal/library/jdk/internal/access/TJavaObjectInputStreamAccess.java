package org.banteng.machine.metal.library.jdk.internal.access;

import java.io.ObjectInputStream;
import java.io.ObjectStreamException;

/** {@code jdk.internal.access.JavaObjectInputStreamAccess}: for classes that read themselves. */
public interface TJavaObjectInputStreamAccess {
    /** Lets a stream's filter look at an array that is to be made. */
    void checkArray(ObjectInputStream in, Class<?> type, int length) throws ObjectStreamException;
}
