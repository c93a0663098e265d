package org.banteng.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A number that a user may change without a new build: a setting ({@link Platform#setting}) with a
 * default. Each stands beside the code that it tunes; {@code banteng tunables} lists them all.
 */
public final class Tunable {
    private static final List<Tunable> ALL = new ArrayList<>();

    private final String name;
    private final long defaultValue;
    private final long value;
    private final String unit;
    private final String meaning;

    private Tunable(String name, long defaultValue, long value, String unit, String meaning) {
        this.name = name;
        this.defaultValue = defaultValue;
        this.value = value;
        this.unit = unit;
        this.meaning = meaning;
    }

    /**
     * A tunable within bounds.
     *
     * @throws IllegalArgumentException if the property holds no whole number from {@code least} to
     *     {@code most}
     */
    public static Tunable of(
            String name, long defaultValue, long least, long most, String unit, String meaning) {
        String text = Platform.current().setting(name);
        long value = text == null ? defaultValue : parse(name, text, least, most);
        Tunable tunable = new Tunable(name, defaultValue, value, unit, meaning);
        synchronized (ALL) {
            ALL.add(tunable);
        }
        return tunable;
    }

    private static long parse(String name, String text, long least, long most) {
        try {
            long value = Long.parseLong(text.trim());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, together with numbers out of bounds.
        }
        throw new IllegalArgumentException(
                "-D"
                        + name
                        + "="
                        + text
                        + ": must be a whole number from "
                        + least
                        + " to "
                        + most);
    }

    /** Those of all classes loaded so far, by name. */
    public static List<Tunable> all() {
        synchronized (ALL) {
            List<Tunable> sorted = new ArrayList<>(ALL);
            sorted.sort(Comparator.comparing(Tunable::name));
            return sorted;
        }
    }

    /** The system property. */
    public String name() {
        return name;
    }

    /** What holds when the property is not set. */
    public long defaultValue() {
        return defaultValue;
    }

    /** What holds in this process. */
    public long value() {
        return value;
    }

    /** As {@link #value}, where the bounds fit an int. */
    public int intValue() {
        return Math.toIntExact(value);
    }

    /** What it counts: bytes, microseconds, … */
    public String unit() {
        return unit;
    }

    /** What it does, in a line. */
    public String meaning() {
        return meaning;
    }
}
