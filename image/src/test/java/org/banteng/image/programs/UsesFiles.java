package org.banteng.image.programs;

import org.banteng.image.programs.files.Errors;
import org.banteng.image.programs.files.FileChannels;
import org.banteng.image.programs.files.Folders;
import org.banteng.image.programs.files.PathFiles;
import org.banteng.image.programs.files.PathNames;
import org.banteng.image.programs.files.Streams;

import java.io.IOException;

/** Does to the files of its folder what its first argument says, and tells what it finds. */
public final class UsesFiles {
    private UsesFiles() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "all" -> {
                Streams.run();
                Folders.run();
                Errors.run();
                PathNames.run();
                PathFiles.run();
                FileChannels.run();
            }
            case "large" -> Streams.large(Long.parseLong(arguments[1]));
            case "fill" -> Errors.fillDisk(arguments[1]);
            case "read-only" -> Errors.writeProtected(arguments[1]);
            case "open" -> Errors.openOne(arguments[1]);
            case "input" -> Streams.echoInput();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }
}
