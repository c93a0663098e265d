package org.banteng.cli;

import org.banteng.image.HostedImage;
import org.banteng.image.boot.BootableImage;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;
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
    },

    /** Bare metal in an emulator: the smallest machine that QEMU has. */
    QEMU {
        @Override
        Path image(String mainClass, List<Path> classPath, Consumer<String> progress)
                throws ImageException, IOException, InterruptedException {
            return bootable(mainClass, classPath, progress);
        }

        @Override
        ProcessBuilder start(
                Path image, JobOptions options, Map<String, String> settings, String[] arguments)
                throws ImageException, InterruptedException {
            return boot(QemuMachine.MICROVM, image, options, settings, arguments);
        }

        @Override
        int exitCode(int status) {
            return Qemu.exitCode(status);
        }
    },

    /** Bare metal in an emulator: a PC. */
    QEMU_Q35 {
        @Override
        Path image(String mainClass, List<Path> classPath, Consumer<String> progress)
                throws ImageException, IOException, InterruptedException {
            return bootable(mainClass, classPath, progress);
        }

        @Override
        ProcessBuilder start(
                Path image, JobOptions options, Map<String, String> settings, String[] arguments)
                throws ImageException, InterruptedException {
            return boot(QemuMachine.Q35, image, options, settings, arguments);
        }

        @Override
        int exitCode(int status) {
            return Qemu.exitCode(status);
        }
    };

    /** More processors than these no guest is given; ranks beyond share them. */
    private static final int MOST_CORES = 64;

    private static Path bootable(String mainClass, List<Path> classPath, Consumer<String> progress)
            throws ImageException, IOException, InterruptedException {
        BootableImage image = BootableImage.of(mainClass, classPath).withProgress(progress);
        return ImageCache.ofUser().get(image.fingerprint(), image::build);
    }

    private static ProcessBuilder boot(
            QemuMachine machine,
            Path image,
            JobOptions options,
            Map<String, String> settings,
            String[] arguments)
            throws ImageException, InterruptedException {
        return new ProcessBuilder(
                Qemu.find().command(image, guest(machine, options, settings, arguments)));
    }

    private static Guest guest(
            QemuMachine machine,
            JobOptions options,
            Map<String, String> settings,
            String[] arguments) {
        return Guest.of(options.ranks(), Arrays.asList(arguments))
                .withCores(Math.min(options.ranks(), MOST_CORES))
                .on(machine)
                .withSettings(settings);
    }

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
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
            Path image, JobOptions options, Map<String, String> settings, String[] arguments)
            throws ImageException, InterruptedException;

    /** The job's exit code, when that process has ended with a status. */
    int exitCode(int status) {
        return status;
    }
}
