package org.banteng.image;

import org.banteng.Banteng;
import org.banteng.RankFailedException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Runs a program as a job, in a process of its own. */
public final class JobOnJvm {
    /** How many ranks there are: one if it is not set. */
    static final String RANKS = "banteng.test.ranks";

    private JobOnJvm() {}

    /**
     * Ends the process with the job's exit code.
     *
     * @param arguments the name of the program's main class, then the program's own
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Method program = Class.forName(arguments[0]).getMethod("main", String[].class);
        String[] own = Arrays.copyOfRange(arguments, 1, arguments.length);
        int exitCode = 0;
        try {
            Banteng.run(Integer.getInteger(RANKS, 1), () -> run(program, own));
        } catch (RankFailedException e) {
            System.err.println(e.getMessage());
            exitCode = e.exitCode();
        }
        System.exit(exitCode);
    }

    private static void run(Method program, String[] arguments) throws Throwable {
        try {
            program.invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
