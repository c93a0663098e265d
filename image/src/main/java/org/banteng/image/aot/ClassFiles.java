package org.banteng.image.aot;

import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks classes up on a class path. */
final class ClassFiles {
    private ClassFiles() {}

    /**
     * The first class file of that name.
     *
     * @param classPath directories and jars
     * @return {@code null} if there is none
     */
    static ClassModel find(String className, List<Path> classPath) throws ImageException {
        String file = className.replace('.', '/') + ".class";
        for (Path entry : classPath) {
            try {
                byte[] bytes = read(entry, file);
                if (bytes != null) {
                    return ClassFile.of().parse(bytes);
                }
            } catch (IOException e) {
                throw new ImageException("cannot read " + file + " in " + entry + ": " + e, e);
            }
        }
        return null;
    }

    private static byte[] read(Path entry, String file) throws IOException {
        if (Files.isDirectory(entry)) {
            Path path = entry.resolve(file);
            return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            ZipEntry found = jar.getEntry(file);
            return found == null ? null : jar.getInputStream(found).readAllBytes();
        }
    }
}
