package org.banteng.image.aot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a class path, open. What is not there when it is opened is left out. */
final class ClassFiles implements AutoCloseable {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * Opens it.
     *
     * @param classPath directories and jars
     */
    ClassFiles(List<Path> classPath) throws IOException {
        for (Path path : classPath) {
            if (Files.isDirectory(path)) {
                entries.add(new Folder(path));
            } else if (Files.exists(path)) {
                entries.add(openJar(path));
            }
        }
    }

    private Jar openJar(Path path) throws IOException {
        try {
            return new Jar(new ZipFile(path.toFile()));
        } catch (IOException e) {
            close();
            throw new IOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /**
     * The first class file of that name.
     *
     * @param className with dots or slashes
     * @return {@code null} if there is none
     */
    byte[] findClass(String className) throws IOException {
        String file = className.replace('.', '/') + ".class";
        for (Entry entry : entries) {
            byte[] bytes = entry.read(file);
            if (bytes != null) {
                return bytes;
            }
        }
        return null;
    }

    /** All files of that name, in the order of the class path. */
    List<byte[]> findAll(String file) throws IOException {
        List<byte[]> found = new ArrayList<>();
        for (Entry entry : entries) {
            byte[] bytes = entry.read(file);
            if (bytes != null) {
                found.add(bytes);
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        for (Entry entry : entries) {
            entry.close();
        }
    }

    private sealed interface Entry {
        byte[] read(String file) throws IOException;

        void close() throws IOException;
    }

    private record Folder(Path root) implements Entry {
        @Override
        public byte[] read(String file) throws IOException {
            Path path = root.resolve(file);
            return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
        }

        @Override
        public void close() {}
    }

    private record Jar(ZipFile zip) implements Entry {
        @Override
        public byte[] read(String file) throws IOException {
            ZipEntry entry = zip.getEntry(file);
            if (entry == null) {
                return null;
            }
            try (InputStream bytes = zip.getInputStream(entry)) {
                return bytes.readAllBytes();
            }
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
