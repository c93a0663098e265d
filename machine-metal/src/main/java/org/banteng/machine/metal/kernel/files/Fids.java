package org.banteng.machine.metal.kernel.files;

import org.teavm.interop.Unmanaged;

/**
 * Numbers that the client gives to files of the server.
 *
 * <pre>
 *   0             the folder that is shared
 *   1, 2          what a call in progress needs
 *   4096 * (i+1)  the first file that instance i has open, and so on
 * </pre>
 */
@Unmanaged
final class Fids {
    static final int ROOT = 0;
    static final int FIRST = 1;
    static final int SECOND = 2;

    /** No fid. */
    static final int NONE = -1;

    private static final int FOR_EACH = 4096;

    private Fids() {}

    /** That of an open file of an instance. */
    static int of(int instance, int file) {
        return (instance + 1) * FOR_EACH + file;
    }
}
