package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.Posix;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The exceptions of {@code java.nio.file} for the error numbers of POSIX. */
final class FileErrors {
    private FileErrors() {}

    /**
     * The answer of a call about a file, unless it is an error.
     *
     * @param answer an error number, negated, if below 0
     * @throws FileSystemException that names the file
     */
    static int check(int answer, String file) throws FileSystemException {
        return check(answer, file, null);
    }

    /** The same for a call about two files, the second of which is yet to be. */
    static int check(int answer, String file, String other) throws FileSystemException {
        switch (-answer) {
            case Posix.ENOENT -> throw new NoSuchFileException(file, other, null);
            case Posix.EEXIST -> throw new FileAlreadyExistsException(file, other, null);
            case Posix.EACCES -> throw new AccessDeniedException(file, other, null);
            case Posix.ENOTEMPTY ->
                    throw new DirectoryNotEmptyException(other == null ? file : other);
            default -> {
                if (answer < 0) {
                    throw new FileSystemException(file, other, Posix.text(-answer));
                }
            }
        }
        return answer;
    }

    /**
     * A path without symbolic links.
     *
     * @throws FileSystemException if it leads nowhere
     */
    static String realPath(String path) throws IOException {
        String real = Posix.realPath(path.isEmpty() ? "." : path);
        if (real == null) {
            check(Posix.status(path, true), path);
            throw new NoSuchFileException(path);
        }
        return real;
    }
}
