package org.banteng.machine.metal.filesystem;

import org.banteng.machine.metal.file.Paths;
import org.banteng.machine.metal.file.Posix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@link java.nio.file.Files} asks for. */
final class PosixFileSystemProvider extends FileSystemProvider {
    private static final Map<AccessMode, Integer> ACCESS =
            Map.of(
                    AccessMode.READ, Posix.MAY_READ,
                    AccessMode.WRITE, Posix.MAY_WRITE,
                    AccessMode.EXECUTE, Posix.MAY_EXECUTE);

    private static final List<OpenOption> OUTPUT =
            List.of(
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);

    private final PosixFileSystem system;

    PosixFileSystemProvider(PosixFileSystem system) {
        this.system = system;
    }

    @Override
    public String getScheme() {
        return "file";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        throw new FileSystemAlreadyExistsException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return PosixPath.of(system, Paths.of(uri));
    }

    /** What the machine calls a file. */
    private static String file(Path path) {
        String file = PosixPath.of(path).toString();
        return file.isEmpty() ? "." : file;
    }

    @Override
    public PosixFileChannel newFileChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return open(path, OpenMode.of(options));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        return newFileChannel(path, options, attributes);
    }

    private static PosixFileChannel open(Path path, OpenMode mode) throws IOException {
        String file = file(path);
        int answer = Posix.open(file, mode.posix());
        if (answer == -Posix.EISDIR && !mode.writes()) {
            throw new IOException(Posix.text(-answer));
        }
        return new PosixFileChannel(FileErrors.check(answer, path.toString()), mode, file);
    }

    @Override
    public InputStream newInputStream(Path path, OpenOption... options) throws IOException {
        OpenMode mode = OpenMode.of(Arrays.asList(options));
        if (mode.writes()) {
            throw new UnsupportedOperationException("'" + options[0] + "' not allowed");
        }
        return new ChannelInput(open(path, mode));
    }

    @Override
    public OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        List<OpenOption> wanted = new java.util.ArrayList<>(Arrays.asList(options));
        if (wanted.contains(StandardOpenOption.READ)) {
            throw new IllegalArgumentException("READ not allowed");
        }
        wanted.add(StandardOpenOption.WRITE);
        return new ChannelOutput(open(path, OpenMode.of(options.length == 0 ? OUTPUT : wanted)));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(
            Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
        return FolderStream.of(PosixPath.of(folder), filter);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        FileErrors.check(Posix.makeFolder(file(folder)), folder.toString());
    }

    @Override
    public void delete(Path path) throws IOException {
        FileErrors.check(Posix.remove(file(path)), path.toString());
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        new Copying(PosixPath.of(source), PosixPath.of(target), options).copy();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        new Copying(PosixPath.of(source), PosixPath.of(target), options).move();
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return PosixPath.of(path).equals(other)
                || PosixAttributes.of(file(path), true)
                        .fileKey()
                        .equals(PosixAttributes.of(file(other), true).fileKey());
    }

    @Override
    public boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        checkAccess(path);
        return new PosixFileStore(file(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        int wanted = 0;
        for (AccessMode mode : modes) {
            wanted |= ACCESS.get(mode);
        }
        FileErrors.check(Posix.access(file(path), wanted), path.toString());
    }

    private static boolean follows(LinkOption[] options) {
        return !Arrays.asList(options).contains(LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicView view(Path path, LinkOption[] options) {
        return new BasicView(PosixPath.of(path), follows(options));
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return type == BasicFileAttributeView.class ? type.cast(view(path, options)) : null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException(type + " is not known of files here");
        }
        return type.cast(view(path, options).readAttributes());
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
            throws IOException {
        return view(path, options).read(names);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
            throws IOException {
        view(path, options).set(name, value);
    }
}
