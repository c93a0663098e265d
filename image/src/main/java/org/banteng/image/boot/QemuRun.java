package org.banteng.image.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One boot of an image. QEMU's exit code has room for seven bits of the job's; so the guest also
 * writes it, as one byte, to a device that puts it into a file.
 *
 * @param command what boots it, once
 * @param codeFile has the exit code afterwards, unless the job has ended well
 */
public record QemuRun(List<String> command, Path codeFile) {
    static QemuRun of(List<String> boot) throws IOException {
        Path file = Files.createTempFile("banteng", ".code");
        file.toFile().deleteOnExit();
        List<String> command = new ArrayList<>(boot);
        String path = file.toString().replace(",", ",,");
        command.addAll(List.of("-chardev", "file,id=code,path=" + path));
        command.addAll(List.of("-device", "isa-debugcon,iobase=0xe9,chardev=code"));
        return new QemuRun(List.copyOf(command), file);
    }

    /** The same, but no processor begins before a debugger lets it. */
    public QemuRun waitingFor(Debugger debugger) {
        List<String> held = new ArrayList<>(command);
        held.addAll(debugger.options());
        return new QemuRun(List.copyOf(held), codeFile);
    }

    /**
     * What the job has ended with. To be asked once; the file is gone then.
     *
     * @param status what QEMU has ended with
     */
    public int exitCode(int status) throws IOException {
        byte[] written = Files.readAllBytes(codeFile);
        Files.delete(codeFile);
        return written.length == 0 ? Qemu.exitCode(status) : written[0] & 0xff;
    }
}
