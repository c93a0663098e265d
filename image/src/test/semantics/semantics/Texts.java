package semantics;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings, characters, regular expressions and character sets. */
final class Texts {
    private Texts() {}

    static void run() {
        strings();
        splitting();
        lines();
        unicode();
        builders();
        patterns();
        charsets();
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + ", " + e.getMessage());
        }
    }

    private static void strings() {
        String text = "The quick brown fox";
        System.out.println(
                text.indexOf("quick")
                        + " "
                        + text.lastIndexOf('o')
                        + " "
                        + text.indexOf('o', 13)
                        + text.indexOf("x", 0, 5));
        System.out.println(
                text.replace('o', '0') + text.replace("quick", "") + text.toUpperCase(Locale.ROOT));
        System.out.println(
                text.hashCode()
                        + " "
                        + "".hashCode()
                        + " "
                        + text.compareTo("That")
                        + " "
                        + "b".compareToIgnoreCase("A"));
        System.out.println(
                "  x ".trim()
                        + "|"
                        + " \u2003x ".strip()
                        + "|"
                        + " x ".stripLeading()
                        + "|"
                        + " x ".stripTrailing()
                        + "|");
        System.out.println(
                " \t".isBlank()
                        + " "
                        + "".isEmpty()
                        + " "
                        + "ab".repeat(3)
                        + " "
                        + String.join("-", "a", "b")
                        + String.join("/", List.of("x")));
        System.out.println(
                "Hello".chars().sum()
                        + " "
                        + "a\ud83d\ude00b".codePoints().count()
                        + " "
                        + "a\ud83d\ude00b".length());
        System.out.println(
                "abc".contains("bc")
                        + " "
                        + "abc".startsWith("b", 1)
                        + " "
                        + "abc".endsWith("")
                        + " "
                        + "ABC".equalsIgnoreCase("abc"));
        System.out.println(
                "abcabc".regionMatches(true, 3, "xABC", 1, 3)
                        + " "
                        + "abc".contentEquals(new StringBuilder("abc")));
        System.out.println(
                String.valueOf((Object) null)
                        + String.valueOf(new char[] {'x'})
                        + String.copyValueOf(new char[] {'a', 'b', 'c'}, 1, 2));
        System.out.println(
                "%d".formatted(5) + "tab\\tx\\u0041".length() + "a\\nb".translateEscapes());
        System.out.println(
                new String(new int[] {97, 0x1f600}, 0, 2).codePointAt(1)
                        + " "
                        + "abc".subSequence(1, 2)
                        + "xyz".transform(s -> s + s));
        System.out.println(
                "\u039f\u03a3 \u03a3\u03a4\u039f\u03a3. \u0130X".toLowerCase(Locale.ROOT)
                        + "abd".compareToIgnoreCase("ABCd")
                        + "\u0130".equalsIgnoreCase("i")
                        + "\u212a".equalsIgnoreCase("K"));
        System.out.println(
                "\t\u2003\n".isBlank()
                        + " "
                        + new StringBuilder("a\ud83d\ude00").codePoints().sum());
        System.out.println("interned".intern() == "interned");
        show("index", () -> "abc".substring(4));
        show("code point", () -> "abc".codePointAt(3));
    }

    private static void splitting() {
        System.out.println(
                Arrays.toString("a,b,,c,,".split(","))
                        + Arrays.toString("a,b,,c,,".split(",", -1))
                        + Arrays.toString("a,b,c".split(",", 2)));
        System.out.println(
                Arrays.toString("".split(","))
                        + Arrays.toString("abc".split(""))
                        + Arrays.toString(" a  b ".split("\\s+"))
                        + Arrays.toString("a1b22c".split("\\d")));
        System.out.println(
                Arrays.toString("a|b".split("|"))
                        + Arrays.toString("a.b".split("\\."))
                        + Arrays.toString("a:b;c".splitWithDelimiters("[:;]", 0)));
        for (String text : new String[] {",", ",,a", "", "abc"}) {
            System.out.println(
                    Arrays.toString(text.split(","))
                            + Arrays.toString(text.split(",", -1))
                            + Arrays.toString(text.split("", 2))
                            + Arrays.toString(text.splitWithDelimiters("[b,]", 0)));
        }
        java.util.StringTokenizer tokens = new java.util.StringTokenizer("a b\tc");
        while (tokens.hasMoreTokens()) {
            System.out.print(tokens.nextToken() + tokens.countTokens() + " ");
        }
        System.out.println();
    }

    private static void lines() {
        System.out.println(
                "a\nb\r\nc\rd\n".lines().toList()
                        + " "
                        + "\n\n".lines().count()
                        + "".lines().count());
        System.out.println("a\n b\n".indent(2) + "  a\n b".indent(-1) + "x".indent(0) + "|");
        System.out.println("  a\n    b\n  ".stripIndent() + "|");
        System.out.println(
                """
                Text
                  block\tof
                "three" \
                lines\
                """);
    }

    private static void unicode() {
        for (int c :
                new int[] {
                    'a', 'Z', '5', ' ', 0xdf, 0xe9, 0x130, 0x131, 0x3a3, 0x410, 0x4e00, 0x660,
                    0x1f600, 0x2028, 0xa0, 0x1c5
                }) {
            System.out.println(
                    Integer.toHexString(c)
                            + " "
                            + Character.isLetter(c)
                            + Character.isDigit(c)
                            + Character.isWhitespace(c)
                            + Character.isUpperCase(c)
                            + Character.isLetterOrDigit(c)
                            + Character.isSpaceChar(c)
                            + " "
                            + Character.getType(c)
                            + " "
                            + Character.getNumericValue(c)
                            + " "
                            + Character.toUpperCase(c)
                            + " "
                            + Character.toLowerCase(c)
                            + " "
                            + Character.charCount(c)
                            + Character.isJavaIdentifierStart(c)
                            + Character.isISOControl(c));
        }
        System.out.println(
                "stra\u00dfe \ufb01x".toUpperCase(Locale.ROOT)
                        + " "
                        + "\u00c4\u0130X".toLowerCase(Locale.ROOT));
        System.out.println(
                Character.toChars(0x1f600).length
                        + Character.toString(0x1f600)
                        + Character.digit('f', 16)
                        + Character.forDigit(11, 16)
                        + Character.reverseBytes('a'));
        show("code point", () -> Character.toString(-1));
        System.out.println(
                Character.isSurrogate('\ud800')
                        + " "
                        + Character.toCodePoint('\ud83d', '\ude00')
                        + Character.compare('a', 'c'));
    }

    private static void builders() {
        StringBuilder builder = new StringBuilder("hello");
        builder.append(1)
                .append('c')
                .append(true)
                .append(2.5f)
                .append((Object) null)
                .append(new char[] {'x', 'y'})
                .append("abcd", 1, 3);
        builder.insert(0, 9L).insert(2, 'z').reverse().setCharAt(0, '#');
        System.out.println(
                builder
                        + " "
                        + builder.length()
                        + " "
                        + builder.indexOf("l")
                        + builder.lastIndexOf("l"));
        builder.delete(2, 5).replace(0, 2, "<<>>").deleteCharAt(0).setLength(6);
        System.out.println(
                builder
                        + "|"
                        + builder.charAt(2)
                        + builder.substring(3)
                        + builder.compareTo(new StringBuilder("<")));
        System.out.println(
                new StringBuilder().repeat("ab", 3).repeat('c', 2).appendCodePoint(0x1f600));
        builder.setLength(2);
        builder.setLength(4);
        System.out.println(builder.chars().boxed().toList());
        StringBuffer buffer = new StringBuffer("s").append(1L).insert(1, "t");
        System.out.println(buffer + " " + buffer.length() + new StringBuilder("abc").chars().sum());
        show("delete", () -> new StringBuilder("abc").delete(2, 1));
        show(
                "set length",
                () -> {
                    new StringBuilder("abc").setLength(-1);
                    return null;
                });
    }

    private static void patterns() {
        Matcher matcher = Pattern.compile("(?<key>\\w+)=(\\d+)").matcher("a=1, bc=22; d=x e=5");
        while (matcher.find()) {
            System.out.println(
                    matcher.group()
                            + " "
                            + matcher.group("key")
                            + matcher.group(2)
                            + " "
                            + matcher.start()
                            + "-"
                            + matcher.end(2));
        }
        System.out.println(
                "2024-05-06".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")
                        + "aaa".replaceFirst("a", "b")
                        + "x.y".replaceAll("\\.", "\\$"));
        System.out.println(
                "abc123".matches("[a-z]+\\d{3}")
                        + " "
                        + Pattern.matches("(?i)HELLO", "hello")
                        + Pattern.compile("a|b").split("1a2b3").length);
        System.out.println(
                Pattern.compile("\\b\\w")
                        .matcher("one two")
                        .replaceAll(m -> m.group().toUpperCase(Locale.ROOT)));
        System.out.println(
                Pattern.compile("(a+)+?b").matcher("aaab").matches()
                        + " "
                        + Pattern.compile("^b", Pattern.MULTILINE).matcher("a\nb").find());
        System.out.println(
                Pattern.quote("a.b")
                        + " "
                        + Pattern.compile("x*").matcher("axb").replaceAll("-")
                        + "\u00e9".matches("\\p{L}")
                        + "ab".matches("(?=a)ab(?<!x)"));
    }

    private static void charsets() {
        String text = "a\u00e4\u20ac\ud83d\ude00";
        System.out.println(
                Arrays.toString(text.getBytes(StandardCharsets.UTF_8))
                        + Arrays.toString(text.getBytes(StandardCharsets.ISO_8859_1)));
        System.out.println(
                Arrays.toString(text.getBytes(StandardCharsets.UTF_16))
                        + Arrays.toString(text.getBytes(StandardCharsets.US_ASCII)));
        System.out.println(
                new String(
                                new byte[] {97, (byte) 0xc3, (byte) 0xa4, (byte) 0xff, 98},
                                StandardCharsets.UTF_8)
                        + new String(new byte[] {(byte) 0xe4}, StandardCharsets.ISO_8859_1));
        System.out.println(
                "lone \ud800".getBytes(StandardCharsets.UTF_8).length
                        + " "
                        + StandardCharsets.UTF_8
                        + " "
                        + java.nio.charset.Charset.defaultCharset());
        System.out.println(
                java.nio.charset.Charset.forName("utf-8")
                        + " "
                        + java.nio.charset.Charset.isSupported("latin1"));
        for (String name : "UTF8 latin1 ASCII iso8859_1 utf_16be 646 cp819 UTF-16".split(" ")) {
            System.out.print(java.nio.charset.Charset.forName(name) + " ");
        }
        System.out.println(StandardCharsets.UTF_8.hashCode());
        String cut = "x".repeat(511) + "\ud83d\ude00y\ud83d";
        System.out.println(
                Arrays.hashCode(cut.getBytes(StandardCharsets.ISO_8859_1))
                        + " "
                        + Arrays.hashCode(cut.getBytes(StandardCharsets.US_ASCII))
                        + " "
                        + Arrays.hashCode(cut.getBytes(StandardCharsets.UTF_8)));
        show("none", () -> java.nio.charset.Charset.forName("nothing-9"));
        show("bytes", () -> "x".getBytes("nothing-9"));
    }
}
