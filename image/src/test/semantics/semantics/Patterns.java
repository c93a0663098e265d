package semantics;

import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Regular expressions: what they find, and what they say when they are wrong. */
final class Patterns {
    private static final String TEXT =
            "The quick brown fox: 12.5 + 3e-7 = foo@bar.org, 2024-03-01 \u00e4\u00d6 aaa";

    private static final List<String> RIGHT =
            List.of(
                    "\\w+",
                    "[a-z&&[^aeiou]]+",
                    "(\\d+)-(\\d+)",
                    "(?<user>\\w+)@(?<host>[\\w.]+)",
                    "(?i)FOX",
                    "^The|aaa$",
                    "a*?",
                    "a++",
                    "(a)(?=a)",
                    "(?<!a)a",
                    "\\bf\\w*",
                    "\\p{Lu}",
                    "\\p{L}+",
                    "\\p{Alpha}+",
                    "\\p{javaLowerCase}+",
                    "(?u)(?i)\u00d6",
                    "[\\d.]+",
                    "(o)\\W?.*?\\1",
                    "\\Qe\\E",
                    "x{2,3}",
                    "[^\\s]+",
                    "\\h\\S",
                    ".",
                    "\\R",
                    "(?x) a a # c",
                    "(?s).*",
                    "\\x41|\\u0066|\\0101",
                    "\\p{IsAlphabetic}{4}",
                    "\\X",
                    "\\p{IsGreek}",
                    "\\p{InLatin1Supplement}+",
                    "\\p{IsEmoji}",
                    "\\p{javaMirrored}",
                    "\\p{IsIdeographic}|\\p{Sc}");

    private static final List<String> WRONG =
            List.of(
                    "[",
                    "(",
                    ")",
                    "a{",
                    "a{2,1}",
                    "*a",
                    "a**",
                    "\\",
                    "[z-a]",
                    "(?<1a>x)",
                    "\\k<no>",
                    "\\p{Foo}",
                    "(?z)",
                    "(?<n>a)(?<n>b)",
                    "\\c",
                    "\\xg",
                    "a{99999999999}",
                    "[a",
                    "[]",
                    "(?<=a+)b",
                    "\\u12",
                    "\\p{L",
                    "(?",
                    "[a-",
                    "x{-1}",
                    "\\j");

    private Patterns() {}

    static void run() {
        for (String pattern : RIGHT) {
            show(pattern, () -> found(pattern));
        }
        for (String pattern : WRONG) {
            show(pattern, () -> found(pattern));
        }
        splitting();
        replacing();
        matchers();
        scanners();
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Throwable e) {
            System.out.println(what + " is wrong: " + e);
        }
    }

    private static String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(TEXT);
        StringBuilder found = new StringBuilder();
        while (matcher.find()) {
            found.append(matcher.start()).append('-').append(matcher.end());
            for (int i = 0; i <= matcher.groupCount(); i++) {
                found.append(' ').append(matcher.group(i));
            }
            found.append(';');
        }
        return found.toString();
    }

    private static void splitting() {
        System.out.println(Arrays.toString("a,b,,c,,".split(",")));
        System.out.println(Arrays.toString("a1b22c".split("\\d+", 2)));
        System.out.println(Arrays.toString("abc".split("")));
        System.out.println(Arrays.toString("a.b.".splitWithDelimiters("\\.", 0)));
        System.out.println(Pattern.compile(",").splitAsStream("a,b").toList());
    }

    private static void replacing() {
        System.out.println("x1y2".replaceAll("(\\d)", "<$1>") + "x1".replaceFirst("\\d", "\\$"));
        Matcher matcher = Pattern.compile("(?<k>\\d)").matcher("a1b2");
        System.out.println(matcher.replaceAll(digit -> "" + digit.start()));
        StringBuilder text = new StringBuilder();
        matcher.reset();
        while (matcher.find()) {
            matcher.appendReplacement(text, "${k}!");
        }
        System.out.println(matcher.appendTail(text));
        for (String replacement : List.of("$1", "$", "\\", "${n}", "${", "$x")) {
            show(replacement, () -> "x".replaceAll("x", replacement));
        }
    }

    private static void matchers() {
        Pattern pattern = Pattern.compile("(?<k>\\w)=(\\w)");
        Matcher matcher = pattern.matcher("a=b c=d");
        System.out.println(matcher + " " + matcher.results().map(MatchResult::group).toList());
        System.out.println(matcher.hitEnd() + " " + pattern.namedGroups() + " " + pattern);
        System.out.println(Pattern.quote("a\\Eb") + Matcher.quoteReplacement("$\\"));
        System.out.println(Pattern.compile("b").asPredicate().test("abc"));
        System.out.println(Pattern.compile("A.B", Pattern.DOTALL | 2).matcher("a\nb").matches());
        show("no match", () -> pattern.matcher("y").group());
        matcher.reset().find();
        show("group 3", () -> matcher.group(3));
        show("group q", () -> matcher.group("q"));
        show("find from 9", () -> matcher.find(9));
        show("region", () -> matcher.region(1, 9));
        show("flags", () -> Pattern.compile("a", 1 << 20));
    }

    private static void scanners() {
        Scanner words = new Scanner("12 x 3.5 true\nline two");
        System.out.println(words.nextInt() + words.next() + words.nextDouble());
        System.out.println(words.nextBoolean() + words.nextLine() + words.nextLine());
        System.out.println(new Scanner("a-b-c").useDelimiter("-").tokens().toList());
        System.out.println(new Scanner("k = v").findInLine("(\\w) = (\\w)"));
    }
}
