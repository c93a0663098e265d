package org.banteng.image.aot;

import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.nio.file.Path;

/** What images are made for. */
public interface ImageTarget {
    /** Its name, part of {@link ProgramImage#fingerprint}. */
    String name();

    /** Bytes of Java heap that each rank starts with, if nobody says otherwise. */
    int leastHeap();

    /** How programs are compiled, if nobody says otherwise, see {@link ProgramImage}. */
    default int optimisation() {
        return 3;
    }

    /** Whether the lines of the Java sources go into the symbols, for a debugger. */
    default boolean hasSourceLines() {
        return false;
    }

    /** What programs stand on there. */
    Layer layer();

    /**
     * What makes an image of C, with the tools of this host.
     *
     * @throws ImageException if one is missing, with the command that installs it
     */
    Linker linker() throws ImageException;

    /** Makes images of C. */
    interface Linker {
        /**
         * Makes one.
         *
         * @param source the one file to compile; what it needs is beside it
         * @param program where the image goes, without the ending that images have there
         * @param optimisation gcc's level, 0 to 3
         * @return the image
         * @throws ImageException with what a tool said, if it refuses
         */
        Path link(Path source, Path program, int optimisation)
                throws ImageException, IOException, InterruptedException;
    }
}
