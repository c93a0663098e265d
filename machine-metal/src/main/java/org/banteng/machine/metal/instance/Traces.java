package org.banteng.machine.metal.instance;

import java.util.ArrayList;
import java.util.List;

/** Where a program is, without the frames of the machine below it. */
final class Traces {
    private Traces() {}

    /** Where the strand is that calls, innermost call first. */
    static StackTraceElement[] ofCaller() {
        List<StackTraceElement> trace = new ArrayList<>();
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            if (!isOfMachine(frame)) {
                trace.add(frame);
            }
        }
        return trace.toArray(new StackTraceElement[0]);
    }

    private static boolean isOfMachine(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("org.banteng.machine.")
                || name.startsWith("org.teavm.runtime.")
                || name.equals("java.lang.Throwable");
    }
}
