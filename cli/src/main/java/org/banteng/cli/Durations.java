package org.banteng.cli;

import java.time.Duration;

/**
 * Durations as users write them: {@code 30s}, {@code 2m}, {@code 1h30m}, {@code 500ms}, {@code 90}.
 */
final class Durations {
    private Durations() {}

    /**
     * Reads one; a number alone counts seconds.
     *
     * @throws IllegalArgumentException if it is none, or is zero
     */
    static Duration parse(String text) {
        Duration sum = Duration.ZERO;
        int at = 0;
        while (at < text.length()) {
            int unit = at;
            while (unit < text.length() && Character.isDigit(text.charAt(unit))) {
                unit++;
            }
            int end = unit;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (unit == at || unit - at > 9) {
                throw wrong(text);
            }
            sum =
                    sum.plus(
                            of(
                                    Long.parseLong(text.substring(at, unit)),
                                    text.substring(unit, end),
                                    text));
            at = end;
        }
        if (sum.isZero()) {
            throw wrong(text);
        }
        return sum;
    }

    private static Duration of(long count, String unit, String text) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "", "s" -> Duration.ofSeconds(count);
            case "m", "min" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> throw wrong(text);
        };
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "a duration looks like 30s, 2m, 1h30m or 500ms and not like \"" + text + "\"");
    }
}
