package org.banteng.machine;

/** Copies of the values that every machine can copy. */
final class Copies {
    private Copies() {}

    /**
     * A copy, or the value itself if nobody can change it.
     *
     * @throws IllegalArgumentException if it is none of those described in {@link Platform#copyOf}
     */
    static Object of(Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number when isBoxed(number) -> number;
            case Character character -> character;
            case Boolean truth -> truth;
            case byte[] array -> array.clone();
            case char[] array -> array.clone();
            case short[] array -> array.clone();
            case boolean[] array -> array.clone();
            case int[] array -> array.clone();
            case long[] array -> array.clone();
            case float[] array -> array.clone();
            case double[] array -> array.clone();
            default ->
                    throw new IllegalArgumentException(
                            "a "
                                    + value.getClass().getName()
                                    + " cannot be copied on this machine; use a string, a boxed"
                                    + " primitive or an array of primitives");
        };
    }

    private static boolean isBoxed(Number number) {
        return number instanceof Byte
                || number instanceof Short
                || number instanceof Integer
                || number instanceof Long
                || number instanceof Float
                || number instanceof Double;
    }
}
