package org.banteng.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the programs of other MPIs, gone when all is done. */
public final class Workshop implements AutoCloseable {
    private final Path folder;

    /** Makes one. */
    public Workshop() {
        try {
            folder = Files.createTempDirectory("banteng-bench");
        } catch (IOException e) {
            throw new BenchException("no folder for what is temporary: " + e);
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
