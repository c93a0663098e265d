package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.Posix;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** What is in a folder, as it was when this was made. */
final class FolderStream implements DirectoryStream<Path> {
    private final Path folder;
    private final Filter<? super Path> filter;
    private final Iterator<String> names;
    private boolean begun;
    private boolean closed;

    private FolderStream(Path folder, Filter<? super Path> filter, List<String> names) {
        this.folder = folder;
        this.filter = filter;
        this.names = names.iterator();
    }

    static FolderStream of(Path folder, Filter<? super Path> filter) throws IOException {
        if (filter == null) {
            throw new NullPointerException();
        }
        String path = folder.toString();
        List<String> names = new ArrayList<>();
        int answer = Posix.list(path.isEmpty() ? "." : path, names);
        if (answer == -Posix.ENOTDIR) {
            throw new NotDirectoryException(path);
        }
        FileErrors.check(answer, path);
        return new FolderStream(folder, filter, names);
    }

    @Override
    public Iterator<Path> iterator() {
        if (closed) {
            throw new IllegalStateException("Directory stream is closed");
        }
        if (begun) {
            throw new IllegalStateException("Iterator already obtained");
        }
        begun = true;
        return new Entries();
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Entries implements Iterator<Path> {
        private Path next;

        @Override
        public boolean hasNext() {
            while (next == null && !closed && names.hasNext()) {
                next = accepted(folder.resolve(names.next()));
            }
            return next != null;
        }

        private Path accepted(Path path) {
            try {
                return filter.accept(path) ? path : null;
            } catch (IOException e) {
                throw new DirectoryIteratorException(e);
            }
        }

        @Override
        public Path next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Path path = next;
            next = null;
            return path;
        }
    }
}
