package org.banteng.cli;

import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;
import org.banteng.image.boot.QemuRun;
import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.nio.file.Path;

/** Bare metal in QEMU, each rank an instance on a processor of its own. */
record EmulatorStarter(QemuMachine machine) implements JobStarter {
    /** More processors than these no guest is given; ranks beyond share them. */
    private static final int MOST_CORES = 64;

    @Override
    public ReadyJob ready(Path image, JobRequest request)
            throws ImageException, IOException, InterruptedException {
        Guest guest =
                Guest.of(request.ranks(), request.arguments())
                        .withCores(Math.min(request.ranks(), MOST_CORES))
                        .on(machine)
                        .withShare(request.share())
                        .withSettings(request.settings());
        QemuRun run = Qemu.find().run(image, guest);
        return new ReadyJob(new ProcessBuilder(run.command()), run::exitCode);
    }
}
