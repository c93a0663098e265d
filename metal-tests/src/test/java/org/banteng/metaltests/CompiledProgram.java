package org.banteng.metaltests;

import org.banteng.image.aot.ImageTarget;
import org.banteng.image.aot.ProgramImage;
import org.banteng.image.cache.ImageCache;
import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * A program of a suite. Its images are kept in this module's build folder, so that the next test
 * that wants one, in this build or a later one, need not wait for it.
 *
 * @param classes where its classes are
 */
record CompiledProgram(String mainClass, Path classes) {
    private static final ImageCache CACHE = new ImageCache(Path.of("target", "images"));

    /** Runs ten times as fast as without, and builds in half a minute. */
    private static final int OPTIMISATION = 1;

    /** A class on the class path of the tests. */
    static CompiledProgram of(Class<?> main) {
        return new CompiledProgram(main.getName(), location(main));
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its image for a machine. */
    private Path image(ImageTarget target)
            throws ImageException, IOException, InterruptedException {
        ProgramImage image =
                ProgramImage.of(target, mainClass, List.of(classes)).withOptimisation(OPTIMISATION);
        return CACHE.get(image.fingerprint(), image::build);
    }

    /** Runs a job of it to its end. */
    Ended run(Setting setting, List<String> arguments) throws IOException, InterruptedException {
        try {
            Machine machine = setting.machine();
            Path image = image(machine.target());
            return Ended.of(machine, machine.start(image, setting, arguments));
        } catch (ImageException e) {
            throw new IOException(mainClass + " on " + setting, e);
        }
    }
}
