package org.banteng.machine.metal.library.jdk.internal.access;

import java.io.IOException;
import java.io.ObjectInputStream;

/**
 * {@code jdk.internal.access.JavaObjectInputStreamReadString}: for classes that read themselves.
 */
public interface TJavaObjectInputStreamReadString {
    /** Reads an object that must be a string. */
    String readString(ObjectInputStream in) throws IOException;
}
