package org.banteng.cli;

import org.banteng.host.Child;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/**
 * A job that can be started, once.
 *
 * @param builder makes its process
 * @param piped whether what it prints goes through this process, since it opens its standard
 *     streams anew: it would write over what others write to the same file, and cannot open a
 *     socket
 * @param ending tells how it has ended
 */
record ReadyJob(ProcessBuilder builder, boolean piped, Ending ending) {
    /** From the end of the process to that of the job. */
    interface Ending {
        /** The job's exit code, when its process has ended with a status. */
        int exitCode(int status) throws IOException, InterruptedException;
    }

    /** Starts it, with the standard streams of this process. */
    StartedJob start() throws IOException {
        if (!piped) {
            return new StartedJob(Child.start(builder.inheritIO()), List.of(), ending);
        }
        // A terminal that the process reads itself would show nothing of what is typed.
        boolean typed = isTyped();
        builder.redirectInput(typed ? Redirect.PIPE : Redirect.INHERIT);
        Child child = Child.startSilent(builder);
        Process process = child.process();
        if (typed) {
            Pump.startClosing("banteng-in", System.in, process.getOutputStream());
        }
        Pump out =
                Pump.start(
                        "banteng-out",
                        process.getInputStream(),
                        new FileOutputStream(FileDescriptor.out));
        Pump err =
                Pump.start(
                        "banteng-err",
                        process.getErrorStream(),
                        new FileOutputStream(FileDescriptor.err));
        return new StartedJob(child, List.of(out, err), ending);
    }

    /** Whether somebody sits at a terminal; there are JVMs that have no console otherwise. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTyped() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
