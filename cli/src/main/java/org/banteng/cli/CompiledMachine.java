package org.banteng.cli;

import org.banteng.image.HostedTarget;
import org.banteng.image.aot.ImageTarget;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.QemuMachine;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a program can run that was compiled ahead of time. */
enum CompiledMachine {
    /** This system. */
    LINUX(new HostedTarget(), new ProcessStarter()),

    /** Bare metal: the smallest machine that QEMU has. */
    QEMU(new BootTarget(), new EmulatorStarter(QemuMachine.MICROVM)),

    /** Bare metal: a PC. */
    QEMU_Q35(new BootTarget(), new EmulatorStarter(QemuMachine.Q35));

    private final ImageTarget target;
    private final JobStarter starter;

    CompiledMachine(ImageTarget target, JobStarter starter) {
        this.target = target;
        this.starter = starter;
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

    /** As a user names it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a program is compiled for. */
    ImageTarget target() {
        return target;
    }

    /** How it is started. */
    JobStarter starter() {
        return starter;
    }
}
