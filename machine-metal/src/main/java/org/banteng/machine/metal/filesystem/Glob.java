package org.banteng.machine.metal.filesystem;

import java.util.regex.PatternSyntaxException;

/** Patterns for names of files, as {@link java.nio.file.FileSystem#getPathMatcher} tells. */
final class Glob {
    /** What means something in a regular expression. */
    private static final String SPECIAL = ".^$+{[]|()\\*?}&-";

    private final String glob;
    private final StringBuilder regex = new StringBuilder("^");
    private int at;
    private boolean inGroup;

    private Glob(String glob) {
        this.glob = glob;
    }

    /** The regular expression that matches what a pattern matches. */
    static String toRegex(String glob) {
        return new Glob(glob).translate();
    }

    private String translate() {
        while (at < glob.length()) {
            char c = glob.charAt(at++);
            switch (c) {
                case '*' -> star();
                case '?' -> regex.append("[^/]");
                case '[' -> characters();
                case '{' -> beginGroup();
                case '}' -> endGroup();
                case ',' -> regex.append(inGroup ? ")|(?:" : ",");
                case '\\' -> literal(next("No character to escape"));
                default -> literal(c);
            }
        }
        if (inGroup) {
            throw error("Missing '}'");
        }
        return regex.append('$').toString();
    }

    private PatternSyntaxException error(String what) {
        return new PatternSyntaxException(what, glob, at - 1);
    }

    private char next(String missing) {
        if (at == glob.length()) {
            throw error(missing);
        }
        return glob.charAt(at++);
    }

    private void literal(char c) {
        if (SPECIAL.indexOf(c) >= 0) {
            regex.append('\\');
        }
        regex.append(c);
    }

    private void star() {
        if (at < glob.length() && glob.charAt(at) == '*') {
            at++;
            regex.append(".*");
        } else {
            regex.append("[^/]*");
        }
    }

    private void beginGroup() {
        if (inGroup) {
            throw error("Cannot nest groups");
        }
        inGroup = true;
        regex.append("(?:(?:");
    }

    private void endGroup() {
        regex.append(inGroup ? "))" : "}");
        inGroup = false;
    }

    /** One of some characters, or none of them; never a slash. */
    private void characters() {
        int end = glob.indexOf(']', at + 1);
        if (end < 0) {
            throw error("Missing ']'");
        }
        boolean isNot = glob.charAt(at) == '!';
        at += isNot ? 1 : 0;
        regex.append("[[^/]&&[").append(isNot ? "^" : "");
        int first = at;
        for (; at < end; at++) {
            char c = glob.charAt(at);
            if (c == '/') {
                throw error("Explicit 'name separator' in class");
            }
            boolean isRange = c == '-' && at > first && at < end - 1;
            if (!isRange) {
                regex.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "");
            }
            regex.append(c);
        }
        regex.append("]]");
        at = end + 1;
    }
}
