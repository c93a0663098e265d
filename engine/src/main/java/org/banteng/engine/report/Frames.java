package org.banteng.engine.report;

import org.banteng.machine.Platform;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Which frames of a stack are the program's, and which are how it came to run. */
public final class Frames {
    /** Packages of the library that programs run on. */
    private static final List<String> LIBRARY =
            List.of(
                    "mpi.",
                    "org.banteng.machine.",
                    "org.banteng.bus.",
                    "org.banteng.engine.",
                    "org.banteng.launcher.",
                    "org.banteng.junit.",
                    "org.banteng.image.start.");

    /** Likewise, by their whole names: programs may have classes in the same package. */
    private static final Set<String> LIBRARY_CLASSES =
            Set.of("org.banteng.Banteng", "org.banteng.JobBuilder");

    private static final List<String> JDK =
            List.of("java.", "javax.", "jdk.", "sun.", "org.teavm.");

    private Frames() {}

    private static boolean isProgram(StackTraceElement frame) {
        return !begins(frame, LIBRARY)
                && !begins(frame, JDK)
                && !LIBRARY_CLASSES.contains(frame.getClassName());
    }

    private static boolean begins(StackTraceElement frame, List<String> packages) {
        String name = frame.getClassName();
        for (String prefix : packages) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Where the program is: its innermost frame, or {@code null} if there is none. */
    static StackTraceElement site(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (isProgram(frame)) {
                return frame;
            }
        }
        return null;
    }

    /** The method of package mpi that the program has called, or {@code null}: it is in none. */
    static String call(StackTraceElement[] stack) {
        String call = null;
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith("mpi.")) {
                call = frame.getMethodName();
            } else if (isProgram(frame)) {
                break;
            }
        }
        return call;
    }

    /**
     * An exception with its stack and its causes, without the frames below the program's {@code
     * main}, ending in a new line.
     */
    public static String print(Throwable error) {
        trim(error, Collections.newSetFromMap(new IdentityHashMap<>()));
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        error.printStackTrace(out);
        out.flush();
        return text.toString();
    }

    /** As {@link #print}, without what the exception itself says. */
    public static String printFrames(Throwable error) {
        String text = print(error);
        int frames = text.indexOf("\tat ");
        return frames < 0 ? text : text.substring(frames);
    }

    private static void trim(Throwable error, Set<Throwable> seen) {
        if (error == null || !seen.add(error)) {
            return;
        }
        error.setStackTrace(withoutBottom(error.getStackTrace()));
        trim(error.getCause(), seen);
        for (Throwable suppressed : error.getSuppressed()) {
            trim(suppressed, seen);
        }
    }

    /** A stack that has nothing but library frames stays as it is: the error is in the library. */
    static StackTraceElement[] withoutBottom(StackTraceElement[] stack) {
        int length = stack.length;
        while (length > 0 && !isProgram(stack[length - 1])) {
            length--;
        }
        return length == 0 ? stack : Arrays.copyOf(stack, length);
    }

    /** Where the caller is in the program, as lines of a stack trace. */
    public static String printHere() {
        StackTraceElement[] stack = withoutBottom(Platform.current().stackTrace());
        int top = 0;
        while (top < stack.length - 1
                && !stack[top].getClassName().startsWith("mpi.")
                && !isProgram(stack[top])) {
            top++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = top; i < stack.length; i++) {
            text.append("\tat ").append(stack[i]).append('\n');
        }
        return text.toString();
    }
}
