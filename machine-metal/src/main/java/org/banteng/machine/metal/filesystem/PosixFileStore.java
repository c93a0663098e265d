package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.Posix;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** What a file lies on. */
final class PosixFileStore extends FileStore {
    private final String path;

    /**
     * @param path of any file on it
     */
    PosixFileStore(String path) {
        this.path = path;
    }

    private long space(int which) throws IOException {
        long[] space = new long[3];
        FileErrors.check(Posix.space(path, space), path);
        return space[which];
    }

    @Override
    public String name() {
        return "/";
    }

    @Override
    public String type() {
        return "posix";
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() throws IOException {
        return space(0);
    }

    @Override
    public long getUnallocatedSpace() throws IOException {
        return space(1);
    }

    @Override
    public long getUsableSpace() throws IOException {
        return space(2);
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return type == BasicFileAttributeView.class;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return name.equals(BasicView.NAME);
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) throws IOException {
        return switch (attribute) {
            case "totalSpace" -> getTotalSpace();
            case "unallocatedSpace" -> getUnallocatedSpace();
            case "usableSpace" -> getUsableSpace();
            default ->
                    throw new UnsupportedOperationException("'" + attribute + "' not recognized");
        };
    }
}
