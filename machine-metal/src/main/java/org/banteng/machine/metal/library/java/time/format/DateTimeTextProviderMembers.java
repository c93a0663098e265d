package org.banteng.machine.metal.library.java.time.format;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.library.Original;

import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map.Entry;

/** Of {@code java.time.format.DateTimeTextProvider}: other calendars than ISO's have no names. */
final class DateTimeTextProviderMembers {
    private DateTimeTextProviderMembers() {}

    @OfObject
    static String getText(
            Object provider,
            Chronology chronology,
            TemporalField field,
            long value,
            TextStyle style,
            Locale locale) {
        return isKnown(chronology, field)
                ? originalGetText(provider, field, value, style, locale)
                : null;
    }

    @OfObject
    @Original
    private static native String originalGetText(
            Object provider, TemporalField field, long value, TextStyle style, Locale locale);

    @OfObject
    static Iterator<Entry<String, Long>> getTextIterator(
            Object provider,
            Chronology chronology,
            TemporalField field,
            TextStyle style,
            Locale locale) {
        return isKnown(chronology, field)
                ? originalGetTextIterator(provider, field, style, locale)
                : null;
    }

    @OfObject
    @Original
    private static native Iterator<Entry<String, Long>> originalGetTextIterator(
            Object provider, TemporalField field, TextStyle style, Locale locale);

    private static boolean isKnown(Chronology chronology, TemporalField field) {
        return chronology == IsoChronology.INSTANCE || !(field instanceof ChronoField);
    }
}
