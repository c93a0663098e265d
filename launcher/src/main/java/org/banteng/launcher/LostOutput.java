package org.banteng.launcher;

import java.io.IOException;

/** What is told of standard output that could not be written. */
public final class LostOutput {
    /** What the system says if whoever read it wants no more: {@code ... | head}. */
    private static final String READER_GONE = "Broken pipe";

    private LostOutput() {}

    /** A line; or nothing if the reader is gone, who knows. */
    public static String report(IOException failure) {
        return READER_GONE.equals(failure.getMessage())
                ? ""
                : "banteng: standard output could not be written: " + failure.getMessage() + "\n";
    }
}
