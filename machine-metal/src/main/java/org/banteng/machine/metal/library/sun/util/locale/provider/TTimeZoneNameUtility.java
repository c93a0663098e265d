package org.banteng.machine.metal.library.sun.util.locale.provider;

import java.util.Locale;
import java.util.Optional;

/** {@code sun.util.locale.provider.TimeZoneNameUtility}: zones but UTC have no names. */
public final class TTimeZoneNameUtility {
    private static final String LONG = "Coordinated Universal Time";
    private static final String SHORT = "UTC";

    private TTimeZoneNameUtility() {}

    private static boolean isUtc(String id) {
        return id.equals("UTC") || id.equals("Etc/UTC") || id.equals("UCT") || id.equals("Zulu");
    }

    /**
     * Long and short, without daylight saving, with it, and in general; after the zone's own name.
     */
    public static String[] retrieveDisplayNames(
            String id, @SuppressWarnings("unused") Locale locale) {
        return isUtc(id) ? new String[] {id, LONG, SHORT, LONG, SHORT, LONG, SHORT} : null;
    }

    public static String retrieveGenericDisplayName(
            String id, int style, @SuppressWarnings("unused") Locale locale) {
        return isUtc(id) ? (style == 0 ? SHORT : LONG) : null;
    }

    public static String[][] getZoneStrings(Locale locale) {
        return new String[][] {retrieveDisplayNames("UTC", locale)};
    }

    public static Optional<String> convertLDMLShortID(@SuppressWarnings("unused") String id) {
        return Optional.empty();
    }
}
