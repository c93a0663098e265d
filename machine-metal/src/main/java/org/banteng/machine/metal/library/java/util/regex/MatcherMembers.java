package org.banteng.machine.metal.library.java.util.regex;

import org.banteng.machine.metal.library.OfObject;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Of {@link Matcher}. */
final class MatcherMembers {
    private MatcherMembers() {}

    @OfObject
    public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacer) {
        return replace(matcher, replacer, Integer.MAX_VALUE);
    }

    @OfObject
    public static String replaceFirst(Matcher matcher, Function<MatchResult, String> replacer) {
        return replace(matcher, replacer, 1);
    }

    private static String replace(
            Matcher matcher, Function<MatchResult, String> replacer, int times) {
        matcher.reset();
        StringBuffer text = new StringBuffer();
        for (int i = 0; i < times && matcher.find(); i++) {
            matcher.appendReplacement(text, replacer.apply(matcher));
        }
        return matcher.appendTail(text).toString();
    }
}
