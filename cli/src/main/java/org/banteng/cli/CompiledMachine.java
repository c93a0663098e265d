package org.banteng.cli;

import org.banteng.image.HostedTarget;
import org.banteng.image.aot.ImageTarget;
import org.banteng.image.boot.BootTarget;
import org.banteng.image.boot.QemuMachine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a program can run that was compiled ahead of time.
 *
 * @param label as a user names it
 * @param target what a program is compiled for
 * @param starter how it is started
 */
record CompiledMachine(String label, ImageTarget target, JobStarter starter) {
    /** This system. */
    static final CompiledMachine LINUX =
            new CompiledMachine("linux", new HostedTarget(), new ProcessStarter());

    /** Bare metal: the smallest machine that QEMU has. */
    static final CompiledMachine QEMU =
            new CompiledMachine(
                    "qemu", new BootTarget(), new EmulatorStarter(QemuMachine.MICROVM, null, 0));

    /** Bare metal: a PC. */
    static final CompiledMachine QEMU_Q35 =
            new CompiledMachine(
                    "qemu-q35", new BootTarget(), new EmulatorStarter(QemuMachine.Q35, null, 0));

    private static final List<CompiledMachine> ALL = List.of(LINUX, QEMU, QEMU_Q35);

    /** The machine that a user names. */
    static CompiledMachine named(String name) {
        return ALL.stream()
                .filter(machine -> machine.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    /** Whether it is one that QEMU makes. */
    boolean isEmulator() {
        return starter instanceof EmulatorStarter;
    }

    /**
     * The same, waiting for gdb. Only an {@link #isEmulator emulator}.
     *
     * @param sources folders in which gdb is to look for Java sources
     */
    CompiledMachine forDebugger(List<Path> sources) {
        EmulatorStarter emulator = (EmulatorStarter) starter;
        return new CompiledMachine(
                label,
                BootTarget.forDebugger(),
                new EmulatorStarter(emulator.machine(), sources, emulator.megabytes()));
    }

    /** The same with so many MiB of memory. Only an {@link #isEmulator emulator}. */
    CompiledMachine withMemory(int megabytes) {
        EmulatorStarter emulator = (EmulatorStarter) starter;
        return new CompiledMachine(
                label,
                target,
                new EmulatorStarter(emulator.machine(), emulator.sources(), megabytes));
    }

    private static String unknown(String name) {
        return "--on "
                + name
                + ": must be jvm, "
                + ALL.stream().map(CompiledMachine::label).collect(Collectors.joining(", "));
    }
}
