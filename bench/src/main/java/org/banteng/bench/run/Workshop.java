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
    private final WhenEnded whenEnded;

    /** Makes one. */
    public Workshop() {
        try {
            folder = Files.createTempDirectory("banteng-bench");
        } catch (IOException e) {
            throw new BenchException("no folder for what is temporary: " + e);
        }
        whenEnded = new WhenEnded(this::deleteWhatIsThere);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        whenEnded.close();
        delete();
    }

    /** Others may be at work in it. */
    private void deleteWhatIsThere() {
        try {
            delete();
        } catch (UncheckedIOException e) {
            // What is left is in the folder for what is temporary.
        }
    }

    private void delete() {
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
