package org.banteng.metaltests;

import org.banteng.image.HostedTarget;
import org.banteng.image.aot.ImageTarget;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.boot.QemuMachine;
import org.banteng.image.error.ImageException;

import java.nio.file.Path;
import java.util.List;

/** Where a program can run that was compiled ahead of time. */
enum Machine {
    /** This system, each rank a process. */
    LINUX(null),

    /** The smallest machine that QEMU has. */
    MICROVM(QemuMachine.MICROVM),

    /** A PC in QEMU. */
    Q35(QemuMachine.Q35);

    private final QemuMachine emulated;

    Machine(QemuMachine emulated) {
        this.emulated = emulated;
    }

    /** What programs are compiled for. */
    ImageTarget target() {
        return isBare() ? new BootTarget() : new HostedTarget();
    }

    /** Whether a kernel of ours is below the program. */
    boolean isBare() {
        return emulated != null;
    }

    /** A process that runs a job. */
    ProcessBuilder start(Path image, Setting setting, List<String> arguments)
            throws ImageException, InterruptedException {
        return isBare()
                ? new ProcessBuilder(Qemu.find().command(image, guest(setting, arguments)))
                : hosted(image, setting, arguments);
    }

    private Guest guest(Setting setting, List<String> arguments) {
        return Guest.of(setting.ranks(), arguments).withCores(setting.cores()).on(emulated);
    }

    private static ProcessBuilder hosted(Path image, Setting setting, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(image.toString());
        builder.command().addAll(arguments);
        builder.environment().put("BANTENG_RANKS", Integer.toString(setting.ranks()));
        return builder;
    }

    /** A job's exit code, from that of its process. */
    int exitCode(int status) {
        return isBare() ? Qemu.exitCode(status) : status;
    }
}
