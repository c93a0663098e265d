package org.banteng.image.toolchain;

import org.banteng.image.error.ImageException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The C compiler of the host with the C library musl, whose functions need no operating system
 * around them, or but a few system calls.
 */
public final class MuslGcc {
    private static final String INSTALL = "install it with: sudo apt-get install gcc musl-tools";

    /** Where the linker finds musl's start-up code, by its own name. */
    private static final String START = "crt1.o";

    /**
     * What code that runs on bare metal needs besides Java's semantics.
     *
     * <ul>
     *   <li>It lies where the linker script says, so addresses are constants.
     *   <li>There are no stack protector's values to be found by the register FS, and the kernel
     *       looks after stacks by guard pages.
     *   <li>Functions and data that nothing uses are left out.
     * </ul>
     */
    private static final List<String> METAL =
            List.of(
                    "-fno-pic",
                    "-no-pie",
                    "-fno-stack-protector",
                    "-fno-asynchronous-unwind-tables",
                    "-fcf-protection=none",
                    "-ffunction-sections",
                    "-fdata-sections");

    /**
     * For images that run fast: gcc's level 2 with the vectorizer of its level 3. The rest of level
     * 3 makes images a seventh larger and no message faster, nor does it help that functions and
     * loops begin at multiples of 16. Vectors are for loops: two neighbours are written one by one,
     * as gathering them takes an emulator longer.
     */
    private static final List<String> FAST =
            List.of(
                    "-O2",
                    "-fvect-cost-model=dynamic",
                    "-fno-tree-slp-vectorize",
                    "-falign-functions=1",
                    "-falign-jumps=1",
                    "-falign-loops=1",
                    "-falign-labels=1");

    private static final int FASTEST = 3;

    private static final List<String> LINKED =
            List.of(
                    "-static",
                    "-nostartfiles",
                    "-Wl,--gc-sections",
                    "-Wl,--build-id=none",
                    "-Wl,-z,max-page-size=4096",
                    "-Wl,-z,noexecstack");

    private final Path program;

    private MuslGcc(Path program) {
        this.program = program;
    }

    /**
     * The first {@code musl-gcc} on the {@code PATH}.
     *
     * @throws ImageException if there is none, with the command that installs it
     */
    public static MuslGcc find() throws ImageException {
        return find(Tool.searchPath());
    }

    static MuslGcc find(String searchPath) throws ImageException {
        return new MuslGcc(Tool.find("musl-gcc", searchPath, INSTALL));
    }

    /**
     * Compiles one C file, and all that it includes, with assembler files, and links them.
     *
     * @param script tells the linker what goes where
     * @param optimisation gcc's level, 0 to 2; or 3 for code that runs fast
     * @param symbols whether the image tells a debugger what is where; it is larger, and boots the
     *     same
     * @throws ImageException with what the tools said, if they refuse
     */
    public void link(
            Path source,
            List<Path> assembler,
            Path script,
            Path executable,
            int optimisation,
            boolean symbols)
            throws ImageException, IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(optimisation == FASTEST ? FAST : List.of("-O" + optimisation));
        command.add(symbols ? "-g" : "-s");
        command.addAll(Gcc.JAVA_SEMANTICS);
        command.addAll(METAL);
        command.addAll(LINKED);
        command.add("-w");
        command.add("-fmax-errors=5");
        command.addAll(List.of("-iquote", source.getParent().toString()));
        command.addAll(List.of("-o", executable.toString(), "-T", script.toString()));
        command.add(source.toString());
        assembler.forEach(file -> command.add(file.toString()));
        command.add("-Wl,--whole-archive,-l:" + START + ",--no-whole-archive");
        command.add("-lm");
        Tool.run(command, INSTALL);
    }
}
