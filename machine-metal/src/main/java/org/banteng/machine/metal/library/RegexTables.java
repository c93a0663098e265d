package org.banteng.machine.metal.library;

/** What regular expressions look up in tables of Unicode that are not compiled into programs. */
@SuppressWarnings("DoNotCallSuggester")
public final class RegexTables {
    private RegexTables() {}

    /**
     * Is asked for patterns with the flag {@code CANON_EQ}.
     *
     * @param form how the text would be composed
     * @throws IllegalArgumentException since there is no table of what is equivalent
     */
    public static String normalize(CharSequence text, Object form) {
        throw nothingEquivalent();
    }

    /**
     * Is asked after {@link #normalize}.
     *
     * @throws IllegalArgumentException as that
     */
    public static int getCombiningClass(int codePoint) {
        throw nothingEquivalent();
    }

    private static IllegalArgumentException nothingEquivalent() {
        return new IllegalArgumentException(
                "flag CANON_EQ: a compiled program has no table of equivalent characters");
    }

    /**
     * Is asked for {@code \\N{...}}.
     *
     * @throws IllegalArgumentException since there is no table of names; as of an unknown name
     */
    public static int codePointOf(String name) {
        throw new IllegalArgumentException(
                name + ": a compiled program has no table of the names of characters");
    }
}
