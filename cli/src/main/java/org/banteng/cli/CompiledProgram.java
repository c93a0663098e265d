package org.banteng.cli;

import org.banteng.image.error.ImageException;
import org.banteng.launcher.program.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A program's image for a machine, made now or earlier. */
final class CompiledProgram {
    private CompiledProgram() {}

    /** The image; tells on the standard error stream what is being done for it. */
    static Path of(Program program, CompiledMachine machine)
            throws ImageException, IOException, InterruptedException {
        Path classes = Files.createTempDirectory("banteng-classes");
        try {
            return machine.image(
                    program.mainClass(),
                    program.classPath(classes),
                    line -> System.err.println("banteng: " + line + "..."));
        } finally {
            try (Stream<Path> all = Files.walk(classes)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
