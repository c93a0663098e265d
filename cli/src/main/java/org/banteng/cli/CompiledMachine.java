package org.banteng.cli;

import org.banteng.image.HostedImage;
import org.banteng.image.cache.ImageCache;
import org.banteng.image.error.ImageException;
import org.banteng.launcher.JobOptions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Where a program can run that was compiled ahead of time. */
enum CompiledMachine {
    /** Each rank a process of this system. */
    LINUX {
        @Override
        Path image(String mainClass, List<Path> classPath, Consumer<String> progress)
                throws ImageException, IOException, InterruptedException {
            HostedImage image = HostedImage.of(mainClass, classPath).withProgress(progress);
            return ImageCache.ofUser().get(image.fingerprint(), image::build);
        }

        @Override
        ProcessBuilder start(
                Path image, JobOptions options, Map<String, String> settings, String[] arguments) {
            List<String> command = new ArrayList<>();
            command.add(image.toString());
            command.addAll(Arrays.asList(arguments));
            ProcessBuilder builder = new ProcessBuilder(command);
            Map<String, String> environment = builder.environment();
            environment.put("BANTENG_RANKS", String.valueOf(options.ranks()));
            settings.forEach((name, value) -> environment.put(variable(name), value));
            return builder;
        }
    };

    /** The machine that a user names. */
    static CompiledMachine named(String name) {
        for (CompiledMachine machine : values()) {
            if (machine.label().equals(name)) {
                return machine;
            }
        }
        throw new IllegalArgumentException(
                "--on "
                        + name
                        + ": must be jvm, "
                        + Arrays.stream(values())
                                .map(CompiledMachine::label)
                                .collect(Collectors.joining(", ")));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the environment spells a setting. */
    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The compiled program, made now or earlier. */
    abstract Path image(String mainClass, List<Path> classPath, Consumer<String> progress)
            throws ImageException, IOException, InterruptedException;

    /**
     * A process that runs it as a job.
     *
     * @param settings what {@code -D} sets, by name
     */
    abstract ProcessBuilder start(
            Path image, JobOptions options, Map<String, String> settings, String[] arguments);
}
