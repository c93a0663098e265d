package org.banteng.machine.metal.library.java.lang;

/** Of {@link CharSequence}. */
final class CharSequenceMembers {
    private CharSequenceMembers() {}

    public static int compare(CharSequence one, CharSequence other) {
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return one.charAt(i) - other.charAt(i);
            }
        }
        return one.length() - other.length();
    }
}
