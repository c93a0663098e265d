package org.banteng.machine.metal.library.jdk.internal.util;

import java.util.List;

/** Of {@code jdk.internal.util.Preconditions}: its messages, without a formatter. */
final class PreconditionsMembers {
    private PreconditionsMembers() {}

    static String outOfBoundsMessage(String check, List<? extends Number> of) {
        String length = of.isEmpty() ? "" : " out of bounds for length " + of.getLast();
        return switch (check) {
            case "checkIndex" -> "Index " + of.get(0) + length;
            case "checkFromToIndex" -> "Range [" + of.get(0) + ", " + of.get(1) + ")" + length;
            case "checkFromIndexSize" ->
                    "Range [" + of.get(0) + ", " + of.get(0) + " + " + of.get(1) + ")" + length;
            default -> "Range check failed: " + check + " " + of;
        };
    }
}
