package org.banteng.cli;

/** How many ranks a job has, as users write it. */
final class Ranks {
    /** More no machine of ours takes. */
    private static final int MOST = 10_000_000;

    private Ranks() {}

    /**
     * The number.
     *
     * @throws IllegalArgumentException if it is none, or too large or small
     */
    static int parse(String ranks) {
        try {
            int number = Integer.parseInt(ranks);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of bounds.
        }
        throw new IllegalArgumentException(
                "-n " + ranks + ": must be a whole number from 1 to " + MOST);
    }
}
