package org.banteng.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A folder that is gone when it is closed, or when a signal ends this process. */
public final class TemporaryFolder implements AutoCloseable {
    /** Somebody may still be writing into it when a signal comes. */
    private static final int TRIES = 50;

    private static final long PAUSE_NANOS = 10_000_000;

    private final Path path;
    private Runnable atEnd;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** Makes one where the system has such. */
    public static TemporaryFolder make(String prefix) throws IOException {
        return make(() -> Files.createTempDirectory(prefix));
    }

    /** Makes one in another. */
    public static TemporaryFolder in(Path folder, String prefix) throws IOException {
        return make(() -> Files.createTempDirectory(folder, prefix));
    }

    private interface Maker {
        Path make() throws IOException;
    }

    private static TemporaryFolder make(Maker maker) throws IOException {
        TemporaryFolder[] made = new TemporaryFolder[1];
        Runnable atEnd =
                AtEnd.add(
                        () -> {
                            made[0] = new TemporaryFolder(maker.make());
                            return made[0]::deletePatiently;
                        });
        made[0].atEnd = atEnd;
        return made[0];
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try {
            delete(path);
        } finally {
            AtEnd.remove(atEnd);
        }
    }

    private void deletePatiently() {
        for (int i = 0; i < TRIES && Files.exists(path); i++) {
            try {
                delete(path);
            } catch (IOException | UncheckedIOException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
