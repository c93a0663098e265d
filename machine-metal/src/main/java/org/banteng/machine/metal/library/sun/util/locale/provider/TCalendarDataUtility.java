package org.banteng.machine.metal.library.sun.util.locale.provider;

import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code sun.util.locale.provider.CalendarDataUtility}: English names, and weeks as in the USA. */
public final class TCalendarDataUtility {
    /** What is added to a style for names that stand alone; in English they are the same. */
    private static final int STANDALONE = 0x8000;

    private static final int SHORT = 1;
    private static final int LONG = 2;
    private static final int NARROW = 4;

    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    /** From number 1 on. */
    private static final List<String> DAYS =
            List.of(
                    "",
                    "Sunday",
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday");

    /** What field and style are called: other names than the beginnings of the long ones. */
    private static final Map<Integer, Map<Integer, List<String>>> OTHERS =
            Map.of(
                    Calendar.ERA,
                    Map.of(
                            SHORT, List.of("BC", "AD"),
                            LONG, List.of("Before Christ", "Anno Domini"),
                            NARROW, List.of("B", "A")),
                    Calendar.AM_PM,
                    Map.of(
                            SHORT, dayPeriods("AM", "PM"),
                            LONG, dayPeriods("AM", "PM"),
                            NARROW, dayPeriods("a", "p")));

    private TCalendarDataUtility() {}

    private static List<String> dayPeriods(String am, String pm) {
        boolean narrow = am.length() == 1;
        return List.of(
                am,
                pm,
                narrow ? "mi" : "midnight",
                narrow ? "n" : "noon",
                "in the morning",
                "",
                "in the afternoon",
                "",
                "in the evening",
                "",
                "at night",
                "");
    }

    public static Locale findRegionOverride(Locale locale) {
        return locale;
    }

    public static int retrieveFirstDayOfWeek(@SuppressWarnings("unused") Locale locale) {
        return Calendar.SUNDAY;
    }

    public static int retrieveMinimalDaysInFirstWeek(@SuppressWarnings("unused") Locale locale) {
        return 1;
    }

    /** The name of one value of a field; {@code null} if it has none. */
    public static String retrieveJavaTimeFieldValueName(
            @SuppressWarnings("unused") String calendar,
            int field,
            int value,
            int style,
            @SuppressWarnings("unused") Locale locale) {
        List<String> names = names(field, style & ~STANDALONE);
        String name = value < 0 || value >= names.size() ? "" : names.get(value);
        return name.isEmpty() ? null : name;
    }

    /** The names of all values of a field; {@code null} if two have the same. */
    public static Map<String, Integer> retrieveJavaTimeFieldValueNames(
            @SuppressWarnings("unused") String calendar,
            int field,
            int style,
            @SuppressWarnings("unused") Locale locale) {
        Map<String, Integer> values = new LinkedHashMap<>();
        List<String> names = names(field, style & ~STANDALONE);
        for (int value = 0; value < names.size(); value++) {
            String name = names.get(value);
            if (!name.isEmpty() && values.put(name, value) != null) {
                return null;
            }
        }
        return values.isEmpty() ? null : values;
    }

    private static List<String> names(int field, int style) {
        return switch (field) {
            case Calendar.MONTH -> shortened(MONTHS, style);
            case Calendar.DAY_OF_WEEK -> shortened(DAYS, style);
            default -> OTHERS.getOrDefault(field, Map.of()).getOrDefault(style, List.of());
        };
    }

    private static List<String> shortened(List<String> names, int style) {
        int length = style == SHORT ? 3 : style == NARROW ? 1 : Integer.MAX_VALUE;
        return names.stream()
                .map(name -> name.substring(0, Math.min(length, name.length())))
                .toList();
    }
}
