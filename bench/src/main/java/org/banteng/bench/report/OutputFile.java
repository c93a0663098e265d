package org.banteng.bench.report;

import org.banteng.bench.run.BenchException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that results go to. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Writes one, and the folder it is in.
     *
     * @throws BenchException if it cannot be written
     */
    public static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new BenchException("cannot write " + file + ": " + e);
        }
    }
}
