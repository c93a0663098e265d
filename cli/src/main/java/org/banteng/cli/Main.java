package org.banteng.cli;

import org.banteng.launcher.ProcessEnd;

/**
 * The {@code banteng} command.
 *
 * <p>A plain {@code run} does not wait for the classes that read command lines at large: it is read
 * by {@link RunArguments} itself. Everything else, and every mistake, goes to {@link Commands}.
 */
public final class Main {
    private Main() {}

    /**
     * Runs the command, and ends the process with its exit code.
     *
     * @param args {@code banteng help} explains them
     */
    public static void main(String[] args) {
        ProcessEnd.with(run(args));
    }

    private static int run(String[] args) {
        if (args.length > 0 && args[0].equals("run")) {
            RunArguments plain = RunArguments.parse(args);
            if (plain != null) {
                return plain.run();
            }
        }
        return Commands.execute(args);
    }
}
