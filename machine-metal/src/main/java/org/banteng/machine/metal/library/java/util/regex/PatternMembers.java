package org.banteng.machine.metal.library.java.util.regex;

import org.banteng.machine.metal.library.OfObject;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of {@link Pattern}. */
final class PatternMembers {
    private PatternMembers() {}

    @OfObject
    public static String[] split(Pattern delimiter, CharSequence text) {
        return split(delimiter, text, 0);
    }

    @OfObject
    public static String[] split(Pattern delimiter, CharSequence text, int limit) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = delimiter.matcher(text);
        int at = 0;
        while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
            boolean isNothingAtTheBeginning = matcher.end() == 0;
            if (!isNothingAtTheBeginning) {
                parts.add(text.subSequence(at, matcher.start()).toString());
                at = matcher.end();
            }
        }
        parts.add(text.subSequence(at, text.length()).toString());
        while (limit == 0 && at > 0 && !parts.isEmpty() && parts.getLast().isEmpty()) {
            parts.removeLast();
        }
        return parts.toArray(new String[0]);
    }
}
