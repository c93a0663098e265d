package org.banteng.machine.metal.library.java.nio.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Random;

/** What {@link Files} makes temporary files with; their names are not secret here. */
final class TTempFileHelper {
    private static final Random NAMES = new Random(System.nanoTime());

    private TTempFileHelper() {}

    private interface Creation {
        void create(Path path) throws IOException;
    }

    static Path createTempFile(
            Path folder, String prefix, String suffix, FileAttribute<?>[] attributes)
            throws IOException {
        String end = suffix == null ? ".tmp" : suffix;
        return create(folder, prefix, end, path -> Files.createFile(path, attributes));
    }

    static Path createTempDirectory(Path folder, String prefix, FileAttribute<?>[] attributes)
            throws IOException {
        return create(folder, prefix, "", path -> Files.createDirectory(path, attributes));
    }

    private static Path create(Path folder, String prefix, String suffix, Creation creation)
            throws IOException {
        Path parent = folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder;
        while (true) {
            Path path = parent.resolve(name(parent, prefix == null ? "" : prefix, suffix));
            try {
                creation.create(path);
                return path;
            } catch (FileAlreadyExistsException e) {
                // Another name, then.
            }
        }
    }

    private static Path name(Path folder, String prefix, String suffix) {
        String text = prefix + Long.toUnsignedString(NAMES.nextLong()) + suffix;
        Path name;
        try {
            name = folder.getFileSystem().getPath(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("Invalid prefix or suffix", e);
        }
        if (name.getParent() != null) {
            throw new IllegalArgumentException("Invalid prefix or suffix");
        }
        return name;
    }
}
