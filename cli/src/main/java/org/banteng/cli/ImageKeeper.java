package org.banteng.cli;

import org.banteng.image.boot.Guest;
import org.banteng.image.boot.Qemu;
import org.banteng.image.error.ImageException;
import org.banteng.launcher.ExitCode;
import org.banteng.launcher.program.Program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Puts a bootable image where the user wants it.
 *
 * @param output the file
 * @param ranks how many the line starts that boots it
 */
record ImageKeeper(Path output, int ranks) {
    /** Does so, and prints the line; returns the exit code. */
    int keep(Program program) {
        try {
            Path image = CompiledProgram.of(program, CompiledMachine.QEMU);
            Files.copy(image, output, StandardCopyOption.REPLACE_EXISTING);
            Guest guest = Guest.of(ranks, List.of()).withShare(Path.of("."));
            System.out.println(Qemu.find().line(output, guest));
            return ExitCode.SUCCESS;
        } catch (ImageException e) {
            System.err.println("banteng: " + e.getMessage().stripTrailing());
        } catch (IOException e) {
            System.err.println("banteng: cannot write " + output + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FAILURE;
    }
}
