package org.banteng.machine.metal.library.java.util.stream;

/** {@code java.util.stream.Tripwire}, by which the JDK finds boxes where there need be none. */
public final class TTripwire {
    /** Nobody looks for them. */
    public static final boolean ENABLED = false;

    private TTripwire() {}

    /** Not called. */
    @SuppressWarnings("unused")
    public static void trip(Class<?> trippingClass, String message) {}
}
