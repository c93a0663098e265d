package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.Paths;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A path, as {@link Path} tells: names with a slash between any two, and one before if absolute.
 */
final class PosixPath implements Path {
    private static final String SLASH = "/";
    private static final int BYTE = 0xff;

    private final PosixFileSystem system;
    private final String path;
    private List<String> names;

    private PosixPath(PosixFileSystem system, String path) {
        this.system = system;
        this.path = path;
    }

    /**
     * Makes one.
     *
     * @throws InvalidPathException if it holds a character 0
     */
    static PosixPath of(PosixFileSystem system, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidPathException(text, "Nul character not allowed");
        }
        return new PosixPath(system, Paths.normalised(text));
    }

    /** One of these. */
    static PosixPath of(Path path) {
        if (path == null) {
            throw new NullPointerException();
        }
        if (path instanceof PosixPath posix) {
            return posix;
        }
        throw new ProviderMismatchException();
    }

    private PosixPath like(boolean absolute, List<String> of) {
        return new PosixPath(system, (absolute ? SLASH : "") + String.join(SLASH, of));
    }

    /** The empty path has one name, which is empty; the root has none. */
    private List<String> names() {
        if (names == null) {
            String relative = isAbsolute() ? path.substring(1) : path;
            names =
                    relative.isEmpty() && isAbsolute()
                            ? List.of()
                            : Arrays.asList(relative.split(SLASH, -1));
        }
        return names;
    }

    private boolean isEmpty() {
        return path.isEmpty();
    }

    @Override
    public FileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return path.startsWith(SLASH);
    }

    @Override
    public Path getRoot() {
        return isAbsolute() ? new PosixPath(system, SLASH) : null;
    }

    @Override
    public Path getFileName() {
        int count = getNameCount();
        return count == 0 ? null : getName(count - 1);
    }

    @Override
    public Path getParent() {
        String parent = Paths.parent(path);
        return parent == null ? null : new PosixPath(system, parent);
    }

    @Override
    public int getNameCount() {
        return names().size();
    }

    @Override
    public Path getName(int index) {
        if (index < 0 || index >= getNameCount()) {
            throw new IllegalArgumentException();
        }
        return new PosixPath(system, names().get(index));
    }

    @Override
    public PosixPath subpath(int start, int end) {
        if (start < 0 || start >= getNameCount() || end > getNameCount() || start >= end) {
            throw new IllegalArgumentException();
        }
        return like(false, names().subList(start, end));
    }

    @Override
    public boolean startsWith(Path other) {
        if (!(other instanceof PosixPath start) || start.isAbsolute() != isAbsolute()) {
            return false;
        }
        int count = start.getNameCount();
        return count <= getNameCount() && names().subList(0, count).equals(start.names());
    }

    @Override
    public boolean endsWith(Path other) {
        if (!(other instanceof PosixPath end)) {
            return false;
        }
        int from = getNameCount() - end.getNameCount();
        return end.isAbsolute()
                ? path.equals(end.path)
                : from >= 0 && names().subList(from, getNameCount()).equals(end.names());
    }

    @Override
    public PosixPath normalize() {
        List<String> kept = new ArrayList<>();
        for (String name : names()) {
            boolean canGoBack = !kept.isEmpty() && !kept.getLast().equals("..");
            if (name.equals("..") && canGoBack) {
                kept.removeLast();
            } else if (!name.equals(".") && !(name.equals("..") && isAbsolute())) {
                kept.add(name);
            }
        }
        return like(isAbsolute(), kept);
    }

    @Override
    public PosixPath resolve(Path other) {
        PosixPath below = of(other);
        if (below.isAbsolute() || isEmpty()) {
            return below;
        }
        return below.isEmpty() ? this : new PosixPath(system, Paths.resolve(path, below.path));
    }

    @Override
    public Path relativize(Path other) {
        PosixPath to = of(other);
        if (to.equals(this)) {
            return new PosixPath(system, "");
        }
        if (to.isAbsolute() != isAbsolute()) {
            throw new IllegalArgumentException("'other' is different type of Path");
        }
        if (isEmpty()) {
            return to;
        }
        PosixPath base = this;
        if (base.hasDots() || to.hasDots()) {
            base = base.normalize();
            to = to.normalize();
        }
        PosixPath way = base.way(to);
        if (way == null) {
            throw new IllegalArgumentException(
                    "Unable to compute relative  path from " + this + " to " + other);
        }
        return way;
    }

    /**
     * The way to a path; neither has dots any more but at its beginning.
     *
     * @return {@code null} if it leads back through a folder whose name is not known
     */
    private PosixPath way(PosixPath to) {
        int same = 0;
        int most = Math.min(getNameCount(), to.getNameCount());
        while (same < most && names().get(same).equals(to.names().get(same))) {
            same++;
        }
        List<String> back = withoutEmpty(names().subList(same, getNameCount()));
        if (back.contains("..")) {
            return null;
        }
        List<String> way = new ArrayList<>();
        back.forEach(name -> way.add(".."));
        way.addAll(withoutEmpty(to.names().subList(same, to.getNameCount())));
        return like(false, way);
    }

    private static List<String> withoutEmpty(List<String> names) {
        return names.equals(List.of("")) ? List.of() : names;
    }

    private boolean hasDots() {
        return names().contains(".") || names().contains("..");
    }

    @Override
    public URI toUri() {
        return Paths.toUri(toAbsolutePath().toString(), java.nio.file.Files.isDirectory(this));
    }

    @Override
    public PosixPath toAbsolutePath() {
        return isAbsolute() ? this : new PosixPath(system, Paths.absolute(path));
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        return new PosixPath(system, FileErrors.realPath(toString()));
    }

    /**
     * Nobody tells of changes.
     *
     * @throws UnsupportedOperationException always, as a provider that cannot watch does
     */
    @Override
    public WatchKey register(
            WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    private byte[] bytes() {
        return path.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(Path other) {
        return Arrays.compareUnsigned(bytes(), ((PosixPath) other).bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PosixPath that && that.path.equals(path);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (byte b : bytes()) {
            hash = 31 * hash + (b & BYTE);
        }
        return hash;
    }

    @Override
    public String toString() {
        return path;
    }
}
