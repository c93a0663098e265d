package org.banteng.machine.metal.library;

import java.util.Locale;
import java.util.Map;

/**
 * How numbers are written in a language: as the JDK's locale data (CLDR) have it, for the languages
 * that differ from English.
 *
 * @param decimal between whole and fraction
 * @param grouping between thousands
 * @param minus in front of what is below zero
 */
public record NumberSymbols(char decimal, char grouping, char minus) {
    private static final NumberSymbols ENGLISH = new NumberSymbols('.', ',', '-');
    private static final NumberSymbols DOTS = new NumberSymbols(',', '.', '-');
    private static final NumberSymbols SPACES = new NumberSymbols(',', '\u00a0', '-');
    private static final NumberSymbols NORDIC = new NumberSymbols(',', '\u00a0', '\u2212');
    private static final NumberSymbols FRENCH = new NumberSymbols(',', '\u202f', '-');

    private static final Map<String, NumberSymbols> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry("de", DOTS),
                    Map.entry("es", DOTS),
                    Map.entry("it", DOTS),
                    Map.entry("nl", DOTS),
                    Map.entry("pt", DOTS),
                    Map.entry("da", DOTS),
                    Map.entry("tr", DOTS),
                    Map.entry("el", DOTS),
                    Map.entry("ro", DOTS),
                    Map.entry("pl", SPACES),
                    Map.entry("cs", SPACES),
                    Map.entry("sk", SPACES),
                    Map.entry("hu", SPACES),
                    Map.entry("ru", SPACES),
                    Map.entry("uk", SPACES),
                    Map.entry("fr", FRENCH),
                    Map.entry("sv", NORDIC),
                    Map.entry("fi", NORDIC),
                    Map.entry("nb", NORDIC));

    /**
     * Those of a locale.
     *
     * @param locale {@code null} for those of no language
     */
    public static NumberSymbols of(Locale locale) {
        return locale == null ? ENGLISH : BY_LANGUAGE.getOrDefault(locale.getLanguage(), ENGLISH);
    }
}
