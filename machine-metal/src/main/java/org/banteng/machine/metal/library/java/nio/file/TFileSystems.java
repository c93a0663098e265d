package org.banteng.machine.metal.library.java.nio.file;

import org.banteng.machine.metal.filesystem.PosixFileSystem;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.ProviderNotFoundException;

/** {@link java.nio.file.FileSystems}: there is one. */
public final class TFileSystems {
    private TFileSystems() {}

    public static FileSystem getDefault() {
        return PosixFileSystem.INSTANCE;
    }

    public static FileSystem getFileSystem(URI uri) {
        if (!"file".equals(uri.getScheme())) {
            throw new ProviderNotFoundException("Provider \"" + uri.getScheme() + "\" not found");
        }
        if (!"/".equals(uri.getPath())) {
            throw new FileSystemNotFoundException("Path component should be '/'");
        }
        return PosixFileSystem.INSTANCE;
    }
}
