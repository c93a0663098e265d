package org.banteng.machine.metal.failure;

import org.teavm.interop.Export;

/**
 * The exceptions that the machine itself throws, with the messages of the JVM. C calls these by the
 * names that they are exported under; none of them returns.
 */
@SuppressWarnings("DoNotCallSuggester") // C calls them.
public final class Failures {
    private Failures() {}

    /** Of an integer division by zero. */
    @Export(name = "banteng_throwDivisionByZero")
    public static void divisionByZero() {
        throw new ArithmeticException("/ by zero");
    }

    /** Of an access to an array element that is not there. */
    @Export(name = "banteng_throwIndex")
    public static void index(int index, int length) {
        throw new ArrayIndexOutOfBoundsException(
                "Index " + index + " out of bounds for length " + length);
    }

    /** Of the creation of an array with less than no elements. */
    @Export(name = "banteng_throwSize")
    public static void size(int size) {
        throw new NegativeArraySizeException(Integer.toString(size));
    }

    /** Of the creation of an array that no JVM would make. */
    public static void arrayTooLong() {
        throw new OutOfMemoryError("Requested array size exceeds VM limit");
    }

    /** Of the creation of an array that would not fit into the largest heap. */
    public static void heapTooSmall() {
        throw new OutOfMemoryError("Java heap space");
    }

    /** Of an element that the array cannot hold. */
    @Export(name = "banteng_throwStore")
    public static void store(Object value) {
        throw new ArrayStoreException(value.getClass().getName());
    }

    /** Of any use of {@code null} that needs an object. */
    @Export(name = "banteng_throwNull")
    public static void nullPointer() {
        throw new NullPointerException();
    }

    /**
     * Of an object that is not of the type that it is taken for.
     *
     * @param prototype what gives the type: an object of class {@code Class}
     */
    @Export(name = "banteng_throwCast")
    public static void cast(Object value, Object prototype) {
        throw new ClassCastException(CastMessage.of(value.getClass(), (Class<?>) prototype));
    }

    /** Of a call for which the stack has no room. */
    @Export(name = "banteng_throwStackOverflow")
    public static void stackOverflow() {
        throw new StackOverflowError();
    }

    /** What comes of an exception that leaves the initialiser of a class. */
    static Throwable ofInitialiser(Throwable thrown) {
        return thrown instanceof Error ? thrown : new ExceptionInInitializerError(thrown);
    }
}
