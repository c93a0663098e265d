package org.banteng.machine.metal.library.jdk.internal.util;

import org.banteng.machine.metal.library.OfClass;

/** Of {@code jdk.internal.util.ArraysSupport}: without raw memory. */
final class ArraysSupportMembers {
    private ArraysSupportMembers() {}

    /** Its constants are about raw memory. */
    @OfClass
    static void initialise() {}

    /** Leaves all elements to the caller. */
    public static int vectorizedMismatch(
            Object a, long aOffset, Object b, long bOffset, int length, int log2OfElementSize) {
        return ~length;
    }
}
