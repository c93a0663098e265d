package org.banteng.image.boot;

import org.banteng.image.error.ImageException;
import org.banteng.image.toolchain.Tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The emulator that boots images. What a program reads and prints are QEMU's standard streams.
 *
 * @param program where it is
 * @param accelerator what it runs guests by
 */
public record Qemu(Path program, Accelerator accelerator) {
    /**
     * No devices and windows but those asked for, and an end instead of a reboot: a guest that ends
     * well resets the machine. The device at the end takes the exit code of others.
     */
    static final List<String> PLAIN =
            List.of(
                    "-nodefaults",
                    "-no-user-config",
                    "-display",
                    "none",
                    "-no-reboot",
                    "-device",
                    "isa-debug-exit,iobase=0xf4,iosize=0x04");

    private static final String NAME = "qemu-system-x86_64";
    private static final String INSTALL = "install it with: sudo apt-get install qemu-system-x86";

    /**
     * The first {@code qemu-system-x86_64} on the {@code PATH}, with KVM where that works.
     *
     * @throws ImageException if there is none, with the command that installs it
     */
    public static Qemu find() throws ImageException, InterruptedException {
        Path program = Tool.find(NAME, Tool.searchPath(), INSTALL);
        return new Qemu(program, KvmProbe.works(program) ? Accelerator.KVM : Accelerator.TCG);
    }

    static Path find(String searchPath) throws ImageException {
        return Tool.find(NAME, searchPath, INSTALL);
    }

    /** The command that boots an image. */
    public List<String> command(Path image, Guest guest) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(guest.machine().options());
        command.addAll(accelerator.options());
        command.addAll(List.of("-smp", Integer.toString(guest.cores())));
        command.addAll(List.of("-m", guest.megabytes() + "M"));
        command.addAll(PLAIN);
        command.addAll(console(guest));
        command.addAll(share(guest));
        command.addAll(List.of("-kernel", image.toString(), "-append", guest.commandLine()));
        return command;
    }

    /**
     * Standard input and output by ports of a virtio console, standard error by the serial port.
     * Neither is its port 0, which loses output that the host takes more slowly than it comes.
     * Input has a character device of its own, since the guest learns of its end by the device
     * being closed.
     */
    private static List<String> console(Guest guest) {
        return List.of(
                "-chardev",
                "stdio,id=in",
                "-chardev",
                "file,id=out,path=/dev/stdout,append=on",
                "-chardev",
                "file,id=err,path=/dev/stderr,append=on",
                "-serial",
                "chardev:err",
                "-device",
                guest.machine().virtio("serial"),
                "-device",
                "virtserialport,nr=1,chardev=in",
                "-device",
                "virtserialport,nr=2,chardev=out");
    }

    /**
     * What gives the guest a folder of this host. The files are QEMU's user's, who must not become
     * another; folders below that are on other disks are told apart.
     */
    private static List<String> share(Guest guest) {
        if (guest.share() == null) {
            return List.of();
        }
        String path = guest.share().toString().replace(",", ",,");
        return List.of(
                "-fsdev",
                "local,id=share,security_model=none,multidevs=remap,path=" + path,
                "-device",
                guest.machine().virtio("9p") + ",fsdev=share,mount_tag=share");
    }

    /** The same as a line for a shell. */
    public String line(Path image, Guest guest) {
        return command(image, guest).stream().map(Guest::quoted).collect(Collectors.joining(" "));
    }

    /**
     * A boot of an image whose exit code is known to all its eight bits.
     *
     * @throws IOException if no file for the exit code can be made
     */
    public QemuRun run(Path image, Guest guest) throws IOException {
        return QemuRun.of(command(image, guest));
    }

    /**
     * What a job has ended with, but for the highest bit of a code above 127; {@link QemuRun} knows
     * that too.
     *
     * @param status what QEMU has ended with
     */
    public static int exitCode(int status) {
        boolean ofJob = status > 1 && status % 2 == 1;
        return ofJob ? status / 2 : status;
    }
}
