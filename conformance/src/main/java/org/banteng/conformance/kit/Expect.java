package org.banteng.conformance.kit;

import mpi.MPIException;

/**
 * Checks. Which case and which rank it was is added where the failure is caught.
 *
 * <p>In every method, {@code what} names the thing that is checked: {@code "source of the status"}.
 */
public final class Expect {
    private Expect() {}

    /** Fails. */
    public static AssertionError fail(String text) {
        throw new AssertionError(text);
    }

    /** A statement that must hold, such as {@code "the request is null"}. */
    public static void that(boolean holds, String statement) {
        if (!holds) {
            throw new AssertionError("expected that " + statement);
        }
    }

    /** A number. */
    public static void equal(long expected, long actual, String what) {
        if (expected != actual) {
            throw different(Long.toString(expected), Long.toString(actual), what);
        }
    }

    /** A number that must come out to the last bit. */
    public static void equal(double expected, double actual, String what) {
        if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
            throw different(Double.toString(expected), Double.toString(actual), what);
        }
    }

    /** A number within a relative error. */
    public static void close(double expected, double actual, double relative, String what) {
        boolean close = Math.abs(expected - actual) <= relative * Math.abs(expected);
        if (!close) {
            throw different(
                    expected + " within a factor of 1 ± " + relative,
                    Double.toString(actual),
                    what);
        }
    }

    /** Objects, by {@code equals}. */
    public static void equal(Object expected, Object actual, String what) {
        if (expected == null ? actual != null : !expected.equals(actual)) {
            throw different(String.valueOf(expected), String.valueOf(actual), what);
        }
    }

    /** The same object. */
    public static void same(Object expected, Object actual, String what) {
        if (expected != actual) {
            throw different("the object itself, " + expected, String.valueOf(actual), what);
        }
    }

    /** Whole arrays. */
    public static void equal(int[] expected, int[] actual, String what) {
        if (!java.util.Arrays.equals(expected, actual)) {
            throw different(
                    java.util.Arrays.toString(expected), java.util.Arrays.toString(actual), what);
        }
    }

    /** A text that must contain each of some words. */
    public static void contains(String text, String... words) {
        for (String word : words) {
            if (text == null || !text.contains(word)) {
                throw different("a text with \"" + word + "\" in it", text, "message");
            }
        }
    }

    /**
     * An error that MPI must return. The communicator that the call is about must have the error
     * handler {@code ERRORS_RETURN}.
     *
     * @param errorClass such as {@link mpi.MPI#ERR_RANK}
     * @param words that the message must have in it: the call, the argument, the value
     */
    public static void error(int errorClass, Step step, String... words) throws Exception {
        MPIException error = caught(step);
        if (error.getErrorClass() != errorClass) {
            throw new AssertionError(
                    "expected an error of class " + errorClass + ", was: " + error.getMessage(),
                    error);
        }
        contains(error.getMessage(), words);
    }

    private static MPIException caught(Step step) throws Exception {
        try {
            step.run();
        } catch (MPIException e) {
            return e;
        }
        throw new AssertionError("expected an MPIException, there was none");
    }

    /** An exception of Java's that a call must throw. */
    public static <T extends Throwable> T thrown(Class<T> type, Step step) throws Exception {
        try {
            step.run();
        } catch (Throwable e) {
            if (!type.isInstance(e)) {
                throw new AssertionError("expected a " + type.getName() + ", was: " + e, e);
            }
            @SuppressWarnings("unchecked") // just tested
            T found = (T) e;
            return found;
        }
        throw new AssertionError("expected a " + type.getName() + ", there was no exception");
    }

    private static AssertionError different(String expected, String actual, String what) {
        return new AssertionError(what + ": expected " + expected + ", was " + actual);
    }

    /** A call that is to go wrong. */
    @FunctionalInterface
    public interface Step {
        /** Makes the call. */
        void run() throws Exception;
    }
}
