package org.banteng.cli;

import org.banteng.host.Child;
import org.banteng.image.boot.Debugger;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.ImageRoom;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;
import org.banteng.image.boot.QemuRun;
import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Bare metal in QEMU, each rank an instance on a processor of its own.
 *
 * @param sources if it is to wait for gdb: folders of Java sources; {@code null} if it is not
 * @param megabytes memory of the machine in MiB; 0: enough for most programs
 */
record EmulatorStarter(QemuMachine machine, List<Path> sources, int megabytes)
        implements JobStarter {
    /** More processors than these no guest is given; ranks beyond share them. */
    private static final int MOST_CORES = 64;

    @Override
    public ReadyJob ready(Path image, JobRequest request)
            throws ImageException, IOException, InterruptedException {
        Guest guest =
                guest(request.ranks(), request.arguments())
                        .on(machine)
                        .withShare(request.share())
                        .withSettings(request.settings())
                        .switchedOnAt(System.currentTimeMillis());
        Guest asked = sized(guest);
        ImageRoom.of(image).check(asked);
        QemuRun run = Qemu.find().run(image, asked);
        QemuRun held = sources == null ? run : waiting(run, image);
        return new ReadyJob(
                new ProcessBuilder(held.command()), true, status -> exitCode(held.end(status)));
    }

    private QemuRun waiting(QemuRun run, Path image) throws IOException {
        Debugger debugger = Debugger.atFreePort();
        System.err.println("banteng: waits for gdb; start it in another terminal:");
        System.err.println(debugger.line(image, sources));
        return run.waitingFor(debugger);
    }

    private static int exitCode(QemuRun.End end) throws InterruptedException {
        if (end.cause() != null) {
            Child.awaitSignal();
            System.err.println("banteng: " + end.cause());
        }
        return end.exitCode();
    }

    /** The machine that so many ranks get. */
    static Guest guest(int ranks, List<String> arguments) {
        return Guest.of(ranks, arguments).withCores(Math.min(ranks, MOST_CORES));
    }

    private Guest sized(Guest guest) throws IOException {
        return megabytes == 0 ? guest.fitting(MemorySize.ofHost()) : guest.withMegabytes(megabytes);
    }
}
