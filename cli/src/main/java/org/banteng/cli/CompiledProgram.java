package org.banteng.cli;

import org.banteng.host.TemporaryFolder;
import org.banteng.image.aot.ProgramImage;
import org.banteng.image.cache.ImageCache;
import org.banteng.image.error.ImageException;
import org.banteng.launcher.program.Program;

import java.io.IOException;
import java.nio.file.Path;

/** A program's image for a machine, made now or earlier. */
final class CompiledProgram {
    private CompiledProgram() {}

    /** The image; tells on the standard error stream what is being done for it. */
    static Path of(Program program, CompiledMachine machine)
            throws ImageException, IOException, InterruptedException {
        try (TemporaryFolder classes = TemporaryFolder.make("banteng-classes")) {
            ProgramImage image =
                    ProgramImage.of(
                                    machine.target(),
                                    program.mainClass(),
                                    program.classPath(classes.path()))
                            .withProgress(line -> System.err.println("banteng: " + line + "..."));
            return ImageCache.ofUser().get(image.fingerprint(), image::build);
        }
    }
}
