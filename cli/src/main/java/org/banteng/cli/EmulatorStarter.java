package org.banteng.cli;

import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;
import org.banteng.image.error.ImageException;
import org.banteng.launcher.JobOptions;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Bare metal in QEMU, each rank an instance on a processor of its own. */
record EmulatorStarter(QemuMachine machine) implements JobStarter {
    /** More processors than these no guest is given; ranks beyond share them. */
    private static final int MOST_CORES = 64;

    @Override
    public ProcessBuilder start(
            Path image, JobOptions options, Map<String, String> settings, String[] arguments)
            throws ImageException, InterruptedException {
        Guest guest =
                Guest.of(options.ranks(), Arrays.asList(arguments))
                        .withCores(Math.min(options.ranks(), MOST_CORES))
                        .on(machine)
                        .withSettings(settings);
        return new ProcessBuilder(Qemu.find().command(image, guest));
    }

    @Override
    public int exitCode(int status) {
        return Qemu.exitCode(status);
    }
}
