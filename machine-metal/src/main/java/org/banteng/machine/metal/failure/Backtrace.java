package org.banteng.machine.metal.failure;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;
import org.teavm.runtime.ShadowStack;
import org.teavm.runtime.StringPtr;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a throwable came from: the numbers of the places on the stack. They become {@link
 * StackTraceElement}s when somebody asks.
 */
public final class Backtrace {
    /** As many elements as the JVM keeps ({@code -XX:MaxJavaStackTraceDepth}). */
    private static final int MOST = 1024;

    /** Those of a throwable's own making come on top. */
    private static final int OWN = 32;

    private static final String CONSTRUCTOR = "<init>";

    /** In the names of classes that TeaVM makes for lambdas. The JVM does not show its own. */
    private static final String LAMBDA = "$lambda$_";

    private Backtrace() {}

    /** The stack as it is, innermost place first. */
    public static int[] capture() {
        int[] sites = new int[Math.min(MOST + OWN, depth())];
        fill(sites);
        return sites;
    }

    @Unmanaged
    private static int depth() {
        int depth = 0;
        for (Address frame = ShadowStack.getStackTop();
                frame != null;
                frame = ShadowStack.getNextStackFrame(frame)) {
            depth++;
        }
        return depth;
    }

    @Unmanaged
    private static void fill(int[] sites) {
        Address frame = ShadowStack.getStackTop();
        for (int i = 0; i < sites.length; i++) {
            sites[i] = ShadowStack.getCallSiteId(frame);
            frame = ShadowStack.getNextStackFrame(frame);
        }
    }

    /**
     * The places in words, from that on where the throwable was made.
     *
     * @param type the throwable's class
     */
    public static StackTraceElement[] resolve(int[] sites, Class<?> type) {
        List<StackTraceElement> trace = new ArrayList<>();
        for (int site : sites) {
            if (site >= 0) {
                addLines(site, trace);
            }
        }
        int first = ownFrames(trace, type);
        int end = Math.min(trace.size(), first + MOST);
        return trace.subList(first, end).toArray(new StackTraceElement[0]);
    }

    private static void addLines(int site, List<StackTraceElement> to) {
        for (int line = Sites.innermostLine(site); line >= 0; line = Sites.outerLine(line)) {
            String className = orEmpty(textAt(Sites.className(line)));
            if (!className.contains(LAMBDA)) {
                to.add(
                        new StackTraceElement(
                                null,
                                className.startsWith("java.") ? "java.base" : null,
                                null,
                                className,
                                orEmpty(textAt(Sites.methodName(line))),
                                textAt(Sites.file(line)),
                                Sites.lineNumber(line)));
            }
        }
    }

    private static String textAt(StringPtr place) {
        return place == null ? null : place.value;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** How many innermost frames are those of the throwable's own making. */
    private static int ownFrames(List<StackTraceElement> trace, Class<?> type) {
        int count = 0;
        while (count < trace.size() && isOwn(trace.get(count), type)) {
            count++;
        }
        return count;
    }

    private static boolean isOwn(StackTraceElement frame, Class<?> type) {
        String name = frame.getClassName();
        if (name.equals("java.lang.Throwable") || name.startsWith("org.banteng.machine.metal.")) {
            return true;
        }
        if (frame.getMethodName().equals(CONSTRUCTOR)) {
            for (Class<?> at = type; at != null; at = at.getSuperclass()) {
                if (at.getName().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
