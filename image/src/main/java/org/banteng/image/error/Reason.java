package org.banteng.image.error;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/**
 * Why something went wrong with a file, in words; exceptions of the JDK's often have its name only.
 */
public final class Reason {
    private static final Map<Class<?>, String> WORDS =
            Map.of(
                    NoSuchFileException.class, "there is no such file or folder",
                    AccessDeniedException.class, "permission denied",
                    NotDirectoryException.class, "is no folder",
                    FileAlreadyExistsException.class, "is there already");

    private Reason() {}

    /** Why. */
    public static String of(IOException e) {
        if (e instanceof FileSystemException file && file.getReason() == null) {
            return WORDS.getOrDefault(e.getClass(), e.getClass().getSimpleName());
        }
        return e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    }

    /** Which file, if that is known, and why. */
    public static String withFile(IOException e) {
        boolean known = e instanceof FileSystemException file && file.getFile() != null;
        return known ? ((FileSystemException) e).getFile() + ": " + of(e) : of(e);
    }
}
