package org.banteng.image.boot;

import org.banteng.host.Child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One boot of an image. QEMU's exit code has room for seven bits of the job's; so the guest also
 * writes it, as one byte, to a device that puts it into a file.
 *
 * @param command what boots it, once
 * @param codeFile has the exit code afterwards
 */
public record QemuRun(List<String> command, Path codeFile) {
    private static final int FAILURE = 1;

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
     * How a job has ended.
     *
     * @param exitCode its own; or, if it was kept from ending, one that tells so
     * @param cause what kept it from ending; {@code null} if nothing did, or QEMU has told
     */
    public record End(int exitCode, String cause) {}

    /**
     * How the job has ended. To be asked once; the file is gone then.
     *
     * @param status what QEMU has ended with
     */
    public End end(int status) throws IOException {
        byte[] written = written();
        if (written.length > 0) {
            return new End(written[0] & 0xff, null);
        }
        if (status > Child.SIGNALLED) {
            return new End(status, "QEMU was ended by signal " + (status - Child.SIGNALLED));
        }
        // A signal that lets QEMU clear up, or a reset that the kernel knows nothing of.
        return new End(FAILURE, status == 0 ? "QEMU has ended before the job" : null);
    }

    /** A signal to this process deletes the file. */
    private byte[] written() throws IOException {
        try {
            byte[] written = Files.readAllBytes(codeFile);
            Files.deleteIfExists(codeFile);
            return written;
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /** The exit code of {@link #end}. */
    public int exitCode(int status) throws IOException {
        return end(status).exitCode();
    }
}
