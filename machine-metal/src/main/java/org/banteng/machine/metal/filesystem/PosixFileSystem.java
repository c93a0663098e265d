package org.banteng.machine.metal.filesystem;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of this machine, or the folder of the host that it was given. */
public final class PosixFileSystem extends FileSystem {
    /** The only one. */
    public static final PosixFileSystem INSTANCE = new PosixFileSystem();

    private static final String GLOB = "glob";
    private static final String REGEX = "regex";

    private final PosixFileSystemProvider provider = new PosixFileSystemProvider(this);

    private PosixFileSystem() {}

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    /** As the JVM's own, it stays open. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(PosixPath.of(this, "/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of(new PosixFileStore("/"));
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of(BasicView.NAME);
    }

    @Override
    public Path getPath(String first, String... more) {
        StringBuilder path = new StringBuilder(first);
        for (String part : more) {
            if (!part.isEmpty()) {
                path.append(path.isEmpty() ? "" : "/").append(part);
            }
        }
        return PosixPath.of(this, path.toString());
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        int colon = syntaxAndPattern.indexOf(':');
        if (colon <= 0) {
            throw new IllegalArgumentException();
        }
        String syntax = syntaxAndPattern.substring(0, colon);
        String text = syntaxAndPattern.substring(colon + 1);
        boolean isGlob = syntax.equalsIgnoreCase(GLOB);
        if (!isGlob && !syntax.equalsIgnoreCase(REGEX)) {
            throw new UnsupportedOperationException("Syntax '" + syntax + "' not recognized");
        }
        Pattern pattern = Pattern.compile(isGlob ? Glob.toRegex(text) : text);
        return path -> pattern.matcher(path.toString()).matches();
    }

    /** Names of users are not known here. */
    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    /** Nobody tells of changes. */
    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
