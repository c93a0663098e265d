package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.failure.Backtrace;
import org.teavm.interop.Rename;
import org.teavm.interop.Superclass;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * {@link Throwable}. It extends an exception only so that javac lets it be thrown, and its
 * constructors are methods until TeaVM renames them. No method is synchronized: a core has one
 * thread at a time, and none of them waits.
 */
@SuppressWarnings({"UnusedMethod", "UnsynchronizedOverridesSynchronized"})
@Superclass("java.lang.Object")
public class TThrowable extends RuntimeException {
    private static final StackTraceElement[] NO_TRACE = {};

    private String message;

    /** Itself, as long as it can still be set. */
    private Throwable cause;

    /** {@code null} if it takes none. */
    private List<Throwable> suppressed;

    private boolean hasTrace;
    private int[] sites;
    private StackTraceElement[] trace;

    @Rename("fakeInit")
    public TThrowable() {}

    @Rename("<init>")
    private void init() {
        set(null, this, true, true);
    }

    @Rename("fakeInit")
    public TThrowable(@SuppressWarnings("unused") String message) {}

    @Rename("<init>")
    private void init(String text) {
        set(text, this, true, true);
    }

    @Rename("fakeInit")
    public TThrowable(
            @SuppressWarnings("unused") String message,
            @SuppressWarnings("unused") Throwable cause) {}

    @Rename("<init>")
    private void init(String text, Throwable why) {
        set(text, why, true, true);
    }

    @Rename("fakeInit")
    public TThrowable(@SuppressWarnings("unused") Throwable cause) {}

    @Rename("<init>")
    private void init(Throwable why) {
        set(why == null ? null : why.toString(), why, true, true);
    }

    @SuppressWarnings("unused")
    @Rename("fakeInit")
    protected TThrowable(
            String message,
            Throwable cause,
            boolean enableSuppression,
            boolean writableStackTrace) {}

    @Rename("<init>")
    private void init(String text, Throwable why, boolean takesSuppressed, boolean tracesStack) {
        set(text, why, takesSuppressed, tracesStack);
    }

    private void set(String text, Throwable why, boolean takesSuppressed, boolean tracesStack) {
        message = text;
        cause = why;
        suppressed = takesSuppressed ? List.of() : null;
        hasTrace = tracesStack;
        if (tracesStack) {
            fillInStackTrace();
        }
    }

    @Override
    public Throwable fillInStackTrace() {
        if (hasTrace) {
            sites = Backtrace.capture();
            trace = null;
        }
        return this;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public String getLocalizedMessage() {
        return getMessage();
    }

    @Override
    public Throwable getCause() {
        return cause == this ? null : cause;
    }

    @Override
    public Throwable initCause(Throwable why) {
        if (cause != this) {
            throw new IllegalStateException(
                    "Can't overwrite cause with " + Objects.toString(why, "a null"), this);
        }
        if (why == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        cause = why;
        return this;
    }

    @Override
    public String toString() {
        String text = getLocalizedMessage();
        String name = getClass().getName();
        return text == null ? name : name + ": " + text;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        return trace().clone();
    }

    private StackTraceElement[] trace() {
        if (trace == null) {
            trace = sites == null ? NO_TRACE : Backtrace.resolve(sites, getClass());
            sites = null;
        }
        return trace;
    }

    @Override
    public void setStackTrace(StackTraceElement[] elements) {
        StackTraceElement[] copy = elements.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
        if (hasTrace) {
            trace = copy;
            sites = null;
        }
    }

    /** See {@link Throwable#addSuppressed}. */
    @Rename("addSuppressed")
    public final void addSuppressed0(Throwable other) {
        if (other == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", other);
        }
        Objects.requireNonNull(other, "Cannot suppress a null exception.");
        if (suppressed != null) {
            suppressed = suppressed.isEmpty() ? new ArrayList<>(1) : suppressed;
            suppressed.add(other);
        }
    }

    /** See {@link Throwable#getSuppressed}. */
    @Rename("getSuppressed")
    public final Throwable[] getSuppressed0() {
        return suppressed().toArray(new Throwable[0]);
    }

    private List<Throwable> suppressed() {
        return suppressed == null ? List.of() : suppressed;
    }

    @Override
    public void printStackTrace() {
        printStackTrace(System.err);
    }

    @Override
    public void printStackTrace(PrintStream to) {
        print(to::println, NO_TRACE, "", "", new ArrayList<>());
    }

    @Override
    public void printStackTrace(PrintWriter to) {
        print(to::println, NO_TRACE, "", "", new ArrayList<>());
    }

    /**
     * Prints as the JDK does.
     *
     * @param enclosing the trace of the throwable that this one belongs to; what both have at the
     *     end is not printed again
     * @param seen all that is printed already
     */
    private void print(
            Consumer<String> to,
            StackTraceElement[] enclosing,
            String indent,
            String caption,
            List<Throwable> seen) {
        for (Throwable other : seen) {
            if (other == this) {
                to.accept(indent + caption + "[CIRCULAR REFERENCE: " + this + "]");
                return;
            }
        }
        seen.add(this);
        StackTraceElement[] own = trace();
        int inCommon = inCommon(own, enclosing);
        to.accept(indent + caption + this);
        for (StackTraceElement element : Arrays.asList(own).subList(0, own.length - inCommon)) {
            to.accept(indent + "\tat " + element);
        }
        if (inCommon != 0) {
            to.accept(indent + "\t... " + inCommon + " more");
        }
        for (Throwable other : suppressed()) {
            asOwn(other).print(to, own, indent + "\t", "Suppressed: ", seen);
        }
        Throwable why = getCause();
        if (why != null) {
            asOwn(why).print(to, own, indent, "Caused by: ", seen);
        }
    }

    /** Writes it as the JDK's class of that name, with the fields of that. */
    private void writeObject(ObjectOutputStream to) throws IOException {
        ObjectOutputStream.PutField fields = to.putFields();
        fields.put("cause", cause);
        fields.put("detailMessage", message);
        fields.put("stackTrace", hasTrace ? trace() : new StackTraceElement[] {takesNoTrace()});
        fields.put(
                "suppressedExceptions",
                suppressed == null || !suppressed.isEmpty() ? suppressed : Collections.emptyList());
        to.writeFields();
    }

    @SuppressWarnings("unchecked")
    private void readObject(ObjectInputStream from) throws IOException, ClassNotFoundException {
        ObjectInputStream.GetField fields = from.readFields();
        cause = (Throwable) fields.get("cause", null);
        message = (String) fields.get("detailMessage", null);
        List<Throwable> others = (List<Throwable>) fields.get("suppressedExceptions", null);
        suppressed = others == null ? null : others.isEmpty() ? List.of() : new ArrayList<>(others);
        StackTraceElement[] elements = (StackTraceElement[]) fields.get("stackTrace", NO_TRACE);
        hasTrace = elements == null || !Arrays.asList(elements).equals(List.of(takesNoTrace()));
        setStackTrace(elements == null ? NO_TRACE : elements);
    }

    /** In an object stream, the trace of what takes none. */
    private static StackTraceElement takesNoTrace() {
        return new StackTraceElement("", "", null, Integer.MIN_VALUE);
    }

    /** On metal, this class is Throwable. */
    private static TThrowable asOwn(Object throwable) {
        return (TThrowable) throwable;
    }

    private static int inCommon(StackTraceElement[] own, StackTraceElement[] enclosing) {
        int count = 0;
        while (count < own.length
                && count < enclosing.length
                && own[own.length - 1 - count].equals(enclosing[enclosing.length - 1 - count])) {
            count++;
        }
        return count;
    }
}
