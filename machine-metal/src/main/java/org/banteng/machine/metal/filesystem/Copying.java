package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.Posix;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** Copies or moves one file. Of a folder only the folder itself is copied. */
final class Copying {
    private static final int EXDEV = 18;
    private static final int PERMISSIONS = 07777;

    private final PosixPath source;
    private final PosixPath target;
    private final List<CopyOption> options;

    Copying(PosixPath source, PosixPath target, CopyOption... options) {
        this.source = source;
        this.target = target;
        this.options = Arrays.asList(options);
        for (CopyOption option : options) {
            if (option == null) {
                throw new NullPointerException();
            }
            if (!(option instanceof StandardCopyOption) && !(option instanceof LinkOption)) {
                throw new UnsupportedOperationException("Unsupported copy option");
            }
        }
    }

    void copy() throws IOException {
        if (options.contains(StandardCopyOption.ATOMIC_MOVE)) {
            throw new UnsupportedOperationException("Unsupported copy option");
        }
        boolean follow = !options.contains(LinkOption.NOFOLLOW_LINKS);
        PosixAttributes attributes = PosixAttributes.of(source.toString(), follow);
        if (clearsTarget(attributes)) {
            copy(attributes, options.contains(StandardCopyOption.COPY_ATTRIBUTES));
        }
    }

    void move() throws IOException {
        if (options.contains(StandardCopyOption.COPY_ATTRIBUTES)) {
            throw new UnsupportedOperationException("Unsupported copy option");
        }
        boolean isAtomic = options.contains(StandardCopyOption.ATOMIC_MOVE);
        PosixAttributes attributes = PosixAttributes.of(source.toString(), false);
        if (!isAtomic && !clearsTarget(attributes)) {
            return;
        }
        int answer = Posix.rename(source.toString(), target.toString());
        if (answer == -EXDEV && isAtomic) {
            throw new AtomicMoveNotSupportedException(
                    source.toString(), target.toString(), Posix.text(EXDEV));
        }
        if (answer == -EXDEV) {
            moveToOtherDisk(attributes);
        } else {
            FileErrors.check(answer, source.toString(), target.toString());
        }
    }

    private void moveToOtherDisk(PosixAttributes attributes) throws IOException {
        if (attributes.isDirectory() && hasEntries(source)) {
            throw new DirectoryNotEmptyException(source.toString());
        }
        copy(attributes, true);
        FileErrors.check(Posix.remove(source.toString()), source.toString());
    }

    private static boolean hasEntries(PosixPath folder) throws IOException {
        try (FolderStream entries = FolderStream.of(folder, path -> true)) {
            return entries.iterator().hasNext();
        }
    }

    /** Makes room; and says whether there is anything to do: not if both are one file. */
    private boolean clearsTarget(PosixAttributes attributes) throws IOException {
        String path = target.toString();
        if (Posix.status(path, false) == -Posix.ENOENT) {
            return true;
        }
        if (PosixAttributes.of(path, false).fileKey().equals(attributes.fileKey())) {
            return false;
        }
        if (!options.contains(StandardCopyOption.REPLACE_EXISTING)) {
            throw new FileAlreadyExistsException(path);
        }
        FileErrors.check(Posix.remove(path), path);
        return true;
    }

    private void copy(PosixAttributes attributes, boolean withTimes) throws IOException {
        String path = target.toString();
        if (attributes.isDirectory()) {
            FileErrors.check(Posix.makeFolder(path), path);
        } else {
            copyContents();
        }
        Posix.changeMode(path, attributes.status().mode() & PERMISSIONS);
        if (withTimes) {
            new BasicView(target, true).setTimes(attributes.lastModifiedTime(), null, null);
        }
    }

    private void copyContents() throws IOException {
        PosixFileSystemProvider files = (PosixFileSystemProvider) source.getFileSystem().provider();
        try (var from = files.newInputStream(source);
                var to = files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            from.transferTo(to);
        }
    }
}
