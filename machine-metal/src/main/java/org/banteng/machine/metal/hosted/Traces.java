package org.banteng.machine.metal.hosted;

import java.util.ArrayList;
import java.util.List;

/** Where a program is, without the frames of the machine below it. */
final class Traces {
    private Traces() {}

    /** The caller's own, innermost call first. */
    static StackTraceElement[] ofCaller() {
        return ofFiber(0);
    }

    /**
     * Where a fiber is on the one stack.
     *
     * @param depth how many other fibers stand above it
     */
    static StackTraceElement[] ofFiber(int depth) {
        List<StackTraceElement> trace = new ArrayList<>();
        int left = depth;
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            boolean bottomOfFiber = isBottomOfFiber(frame);
            if (bottomOfFiber && left == 0) {
                break;
            }
            if (bottomOfFiber) {
                left--;
            } else if (left == 0 && isPark(frame)) {
                trace.clear();
            } else if (left == 0 && !isOfMachine(frame)) {
                trace.add(frame);
            }
        }
        return trace.toArray(new StackTraceElement[0]);
    }

    private static boolean isBottomOfFiber(StackTraceElement frame) {
        return isOfFiber(frame) && frame.getMethodName().equals("run");
    }

    /** What stands above runs on the stack of a fiber that waits, but does not belong to it. */
    private static boolean isPark(StackTraceElement frame) {
        return isOfFiber(frame) && frame.getMethodName().equals("park");
    }

    private static boolean isOfFiber(StackTraceElement frame) {
        return frame.getClassName().equals(HostedFiber.class.getName());
    }

    private static boolean isOfMachine(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("org.banteng.machine.")
                || name.startsWith("org.teavm.runtime.")
                || name.equals("java.lang.Throwable");
    }
}
