package org.banteng.cli;

import org.banteng.image.boot.Guest;
import org.banteng.image.boot.ImageRoom;
import org.banteng.image.boot.Qemu;
import org.banteng.image.error.ImageException;
import org.banteng.image.error.Reason;
import org.banteng.launcher.ExitCode;
import org.banteng.launcher.program.Program;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Puts a bootable image where the user wants it.
 *
 * @param output the file
 * @param guest what the line starts that boots it
 */
record ImageKeeper(Path output, Guest guest) {
    /**
     * Looks whether the file could be written, before anything is compiled.
     *
     * @param ranks how many the line starts that boots it
     * @throws IllegalArgumentException if it could not, or no machine is large enough
     */
    static ImageKeeper of(String output, int ranks) {
        if (output.isEmpty()) {
            throw new IllegalArgumentException("-o: must be the name of a file");
        }
        Path file = path(output);
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(
                    "-o " + output + ": is a folder; must be the name of a file");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "-o " + output + ": there is no folder " + folder + "; make it first");
        }
        return new ImageKeeper(file, EmulatorStarter.guest(ranks, List.of()));
    }

    private static Path path(String output) {
        try {
            return Path.of(output);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("-o " + output + ": " + e.getReason());
        }
    }

    /** Does so, and prints the line; returns the exit code. */
    int keep(Program program) {
        try {
            Path image = CompiledProgram.of(program, CompiledMachine.QEMU);
            Guest fitting = guest.fitting(MemorySize.ofHost()).withShare(Path.of("."));
            ImageRoom.of(image).check(fitting);
            if (write(image)) {
                System.out.println(Qemu.find().line(output, fitting));
                return ExitCode.SUCCESS;
            }
        } catch (ImageException e) {
            System.err.println("banteng: " + e.getMessage().stripTrailing());
        } catch (IOException e) {
            System.err.println("banteng: " + Reason.withFile(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FAILURE;
    }

    private boolean write(Path image) {
        try {
            copy(image);
            return true;
        } catch (IOException e) {
            System.err.println("banteng: cannot write " + output + ": " + Reason.of(e));
            return false;
        }
    }

    /** A file is replaced by another. A device or a pipe stays, and is written to. */
    private void copy(Path image) throws IOException {
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            try (OutputStream to = Files.newOutputStream(output)) {
                Files.copy(image, to);
            }
        } else {
            Files.copy(image, output, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
