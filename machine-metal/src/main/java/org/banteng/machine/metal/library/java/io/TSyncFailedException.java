package org.banteng.machine.metal.library.java.io;

import java.io.IOException;

/** {@link java.io.SyncFailedException}. */
public class TSyncFailedException extends IOException {
    public TSyncFailedException(String message) {
        super(message);
    }
}
