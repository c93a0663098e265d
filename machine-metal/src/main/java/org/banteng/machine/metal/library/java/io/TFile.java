package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.file.DeletedAtEnd;
import org.banteng.machine.metal.file.FileStatus;
import org.banteng.machine.metal.file.Paths;
import org.banteng.machine.metal.file.Posix;
import org.banteng.machine.metal.serial.SerialForms;

import java.io.File;
import java.io.FileFilter;
import java.io.FilenameFilter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** {@link java.io.File}. */
public class TFile implements Serializable, Comparable<TFile> {
    public static final char separatorChar = '/';
    public static final String separator = "/";
    public static final char pathSeparatorChar = ':';
    public static final String pathSeparator = ":";

    private static final long serialVersionUID = 301077366599181567L;

    /** So that hashes of a file and of its path differ, as in the JDK. */
    private static final int HASH = 1234321;

    private static final int OWNER_SHIFT = 6;
    private static final int FOR_ALL = 0111;
    private static final long MILLIS = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final String path;

    public TFile(String path) {
        this.path = Paths.normalised(path);
    }

    public TFile(String parent, String child) {
        String below = Paths.normalised(child);
        this.path = parent == null ? below : Paths.resolve(Paths.normalised(parent), below);
    }

    public TFile(TFile parent, String child) {
        String below = Paths.normalised(child);
        this.path = parent == null ? below : Paths.resolve(parent.path, below);
    }

    public TFile(URI uri) {
        this.path = Paths.of(uri);
    }

    public static TFile createTempFile(String prefix, String suffix) throws IOException {
        return createTempFile(prefix, suffix, null);
    }

    public static TFile createTempFile(String prefix, String suffix, TFile folder)
            throws IOException {
        if (prefix.length() < 3) {
            throw new IllegalArgumentException(
                    "Prefix string \"" + prefix + "\" too short: length must be at least 3");
        }
        TFile parent = folder == null ? new TFile(System.getProperty("java.io.tmpdir")) : folder;
        Random random = new Random(System.nanoTime());
        TFile file;
        do {
            String number = Long.toUnsignedString(random.nextLong());
            file = new TFile(parent, prefix + number + (suffix == null ? ".tmp" : suffix));
        } while (!file.createNewFile());
        return file;
    }

    public static TFile[] listRoots() {
        return new TFile[] {new TFile("/")};
    }

    public String getName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String getParent() {
        return Paths.parent(path);
    }

    public TFile getParentFile() {
        String parent = getParent();
        return parent == null ? null : new TFile(parent);
    }

    public String getPath() {
        return path;
    }

    public boolean isAbsolute() {
        return path.startsWith("/");
    }

    public String getAbsolutePath() {
        return Paths.absolute(path);
    }

    public TFile getAbsoluteFile() {
        return new TFile(getAbsolutePath());
    }

    public String getCanonicalPath() throws IOException {
        if (!Posix.isPath(path)) {
            throw new IOException("Invalid file path");
        }
        return Paths.canonical(getAbsolutePath());
    }

    public TFile getCanonicalFile() throws IOException {
        return new TFile(getCanonicalPath());
    }

    public Path toPath() {
        return Path.of(path);
    }

    public URI toURI() {
        return Paths.toUri(getAbsolutePath(), isDirectory());
    }

    public boolean exists() {
        return Posix.access(path, 0) >= 0;
    }

    public boolean canRead() {
        return Posix.access(path, Posix.MAY_READ) >= 0;
    }

    public boolean canWrite() {
        return Posix.access(path, Posix.MAY_WRITE) >= 0;
    }

    public boolean canExecute() {
        return Posix.access(path, Posix.MAY_EXECUTE) >= 0;
    }

    public boolean isDirectory() {
        FileStatus status = FileStatus.of(path, true);
        return status != null && status.isFolder();
    }

    public boolean isFile() {
        FileStatus status = FileStatus.of(path, true);
        return status != null && status.isRegular();
    }

    public boolean isHidden() {
        return getName().startsWith(".");
    }

    public long length() {
        FileStatus status = FileStatus.of(path, true);
        return status == null ? 0 : status.bytes();
    }

    public long lastModified() {
        FileStatus status = FileStatus.of(path, true);
        return status == null ? 0 : status.modifiedMillis();
    }

    public boolean setLastModified(long time) {
        if (time < 0) {
            throw new IllegalArgumentException("Negative time");
        }
        int nanos = (int) (time % MILLIS) * NANOS_PER_MILLI;
        return Posix.setModified(path, time / MILLIS, nanos) >= 0;
    }

    public boolean createNewFile() throws IOException {
        if (!Posix.isPath(path)) {
            throw new IOException("Invalid file path");
        }
        int file = Posix.open(path, Posix.READ | Posix.WRITE | Posix.CREATE | Posix.NEW);
        if (file == -Posix.EEXIST) {
            return false;
        }
        Posix.close(Posix.check(file));
        return true;
    }

    public boolean delete() {
        return Posix.remove(path) >= 0;
    }

    public void deleteOnExit() {
        DeletedAtEnd.add(path);
    }

    public boolean renameTo(TFile to) {
        return Posix.rename(path, to.path) >= 0;
    }

    public boolean mkdir() {
        return Posix.makeFolder(path) >= 0;
    }

    public boolean mkdirs() {
        if (exists()) {
            return false;
        }
        if (mkdir()) {
            return true;
        }
        TFile parent = getParentFile();
        return parent != null && (parent.mkdirs() || parent.exists()) && mkdir();
    }

    public String[] list() {
        List<String> names = names((folder, name) -> true);
        return names == null ? null : names.toArray(new String[0]);
    }

    public String[] list(FilenameFilter filter) {
        List<String> names = names(filter == null ? (folder, name) -> true : filter);
        return names == null ? null : names.toArray(new String[0]);
    }

    public TFile[] listFiles() {
        return files((folder, name) -> true);
    }

    public TFile[] listFiles(FilenameFilter filter) {
        return files(filter == null ? (folder, name) -> true : filter);
    }

    public TFile[] listFiles(FileFilter filter) {
        return files(
                (folder, name) ->
                        filter == null || filter.accept((File) (Object) new TFile(this, name)));
    }

    private TFile[] files(FilenameFilter filter) {
        List<String> names = names(filter);
        if (names == null) {
            return null;
        }
        TFile[] files = new TFile[names.size()];
        for (int i = 0; i < files.length; i++) {
            files[i] = new TFile(this, names.get(i));
        }
        return files;
    }

    /** {@code null} if this is no folder. */
    private List<String> names(FilenameFilter filter) {
        List<String> names = new ArrayList<>();
        if (Posix.list(path, names) < 0) {
            return null;
        }
        names.removeIf(name -> !filter.accept((File) (Object) this, name));
        return names;
    }

    public boolean setReadOnly() {
        return setMode(0222, false);
    }

    public boolean setReadable(boolean readable) {
        return setReadable(readable, true);
    }

    public boolean setReadable(boolean readable, boolean ownerOnly) {
        return setMode(bits(Posix.MAY_READ, ownerOnly), readable);
    }

    public boolean setWritable(boolean writable) {
        return setWritable(writable, true);
    }

    public boolean setWritable(boolean writable, boolean ownerOnly) {
        return setMode(bits(Posix.MAY_WRITE, ownerOnly), writable);
    }

    public boolean setExecutable(boolean executable) {
        return setExecutable(executable, true);
    }

    public boolean setExecutable(boolean executable, boolean ownerOnly) {
        return setMode(bits(Posix.MAY_EXECUTE, ownerOnly), executable);
    }

    private static int bits(int access, boolean ownerOnly) {
        return ownerOnly ? access << OWNER_SHIFT : access * FOR_ALL;
    }

    private boolean setMode(int bits, boolean on) {
        FileStatus status = FileStatus.of(path, true);
        if (status == null) {
            return false;
        }
        int permissions = status.mode() & 07777;
        return Posix.changeMode(path, on ? permissions | bits : permissions & ~bits) >= 0;
    }

    public long getTotalSpace() {
        return space()[0];
    }

    public long getFreeSpace() {
        return space()[1];
    }

    public long getUsableSpace() {
        return space()[2];
    }

    private long[] space() {
        long[] space = new long[3];
        Posix.space(path, space);
        return space;
    }

    @Override
    public int compareTo(TFile other) {
        return path.compareTo(other.path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TFile file && path.equals(file.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode() ^ HASH;
    }

    @Override
    public String toString() {
        return path;
    }

    private void writeObject(ObjectOutputStream to) throws IOException {
        to.defaultWriteObject();
        to.writeChar(separatorChar);
    }

    /** The path may be one of a system that has another separator. */
    private void readObject(ObjectInputStream from) throws IOException, ClassNotFoundException {
        from.defaultReadObject();
        char theirs = from.readChar();
        if (theirs != separatorChar) {
            SerialForms.set(
                    this,
                    TFile.class,
                    "path",
                    Paths.normalised(path.replace(theirs, separatorChar)));
        }
    }
}
