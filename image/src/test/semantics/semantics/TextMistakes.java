package semantics;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.io.OutputStreamWriter;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.concurrent.Callable;

/** What strings, builders of strings, and streams say of wrong arguments. */
final class TextMistakes {
    private TextMistakes() {}

    static void run() {
        strings();
        builders();
        streams();
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e + " " + e.getCause());
        }
    }

    private static <T> T hide(T object) {
        return object;
    }

    private static void strings() {
        char[] c = "hello".toCharArray();
        byte[] b = "hello".getBytes(StandardCharsets.UTF_8);
        show("new1", () -> new String(c, 2, 9));
        show("new2", () -> new String(c, -1, 2));
        show("new3", () -> new String(c, 1, -2));
        show("new3b", () -> new String(c, 5, 0) + new String(c, 1, 3));
        show("new4", () -> new String(b, 2, 9));
        show("new5", () -> new String(b, -1, 2, StandardCharsets.UTF_8));
        show("new6", () -> new String(b, "klingon"));
        show("new7", () -> new String(b, "no such/name"));
        show("new8", () -> new String(b, 0, 3, "klingon"));
        show("new9", () -> new String(b, (String) hide(null)));
        show("new10", () -> new String((String) hide(null)));
        show("new11", () -> new String(new int[] {65, 0x110000}, 0, 2));
        show("new12", () -> new String(new int[] {65, 66}, 1, 2));
        show("new13", () -> new String((char[]) hide(null)));
        show("new14", () -> new String(b, 2, 3, "utf-8"));
        show("new15", () -> new String((byte[]) hide(null)));
        show("valueOf", () -> String.valueOf(c, 3, 4));
        show("copyValueOf", () -> String.copyValueOf(c, -3, 4));
        show("getBytes", () -> "a".getBytes("klingon"));
        show("getBytes2", () -> "a".getBytes((String) null));
        show("forName", () -> Charset.forName("klingon"));
        show("forName2", () -> Charset.forName("a b"));
        show("forName3", () -> Charset.forName(""));
        show("forName4", () -> Charset.forName(null));
        show("isSupported", () -> Charset.isSupported("a b"));
        show("charAt", () -> "abc".charAt(hide(7)));
        show("charAtE", () -> "".charAt(0));
        show("codePointAt", () -> "abc".codePointAt(3));
        show("codePointBefore", () -> "abc".codePointBefore(0));
        show("codePointCount", () -> "abc".codePointCount(2, 1));
        show("offsetByCodePoints", () -> "abc".offsetByCodePoints(1, 5));
        show("substring", () -> "abc".substring(-1));
        show("substring5", () -> "abc".substring(5));
        show("substring2", () -> "abc".substring(1, 7));
        show("subSequence", () -> "abc".subSequence(2, 1));
        show(
                "getChars",
                () -> {
                    "abc".getChars(0, 3, c, 4);
                    return 0;
                });
        show(
                "getChars2",
                () -> {
                    "abc".getChars(2, 1, c, 0);
                    return 0;
                });
        show(
                "getChars3",
                () -> {
                    "abc".getChars(0, 4, c, 0);
                    return 0;
                });
        show("repeat", () -> "abc".repeat(Integer.MAX_VALUE));
        show("compare", () -> "a".compareTo(hide(null)));
        show("contains", () -> "a".contains(hide(null)));
        show("concat", () -> "a".concat(hide(null)));
        show("startsWith", () -> "a".startsWith(hide(null)));
        show("startsWith2", () -> "a".startsWith("a", -1));
        show("indexOf", () -> "abc".indexOf('a', 2, 1));
        show("indexOf2", () -> "abc".indexOf("a", -1, 1));
        show("indexOf3", () -> "abc".indexOf((String) hide(null)));
        show("replace", () -> "a".replace(hide(null), "b"));
        show("replace2", () -> "a".replace("b", hide(null)));
        show("join", () -> String.join(null, "a"));
        show("join2", () -> String.join(",", "a", null));
        show(
                "switch",
                () -> {
                    switch ((String) hide(null)) {
                        case "a":
                            return 1;
                        default:
                            return 2;
                    }
                });
        show("intern", () -> "a".intern().charAt(1));
        show(
                "region",
                () ->
                        "abc".regionMatches(-1, "abc", 0, 1)
                                + " "
                                + "abc".regionMatches(0, "abc", 0, 4));
    }

    private static void builders() {
        show("sb charAt", () -> new StringBuilder("abc").charAt(3));
        show(
                "sb setCharAt",
                () -> {
                    new StringBuilder("abc").setCharAt(-1, 'x');
                    return 0;
                });
        show("sb substring", () -> new StringBuilder("abc").substring(4));
        show("sb substring2", () -> new StringBuilder("abc").substring(2, 1));
        show("sb subSequence", () -> new StringBuilder("abc").subSequence(0, 4));
        show("sb insert", () -> new StringBuilder("abc").insert(4, 1));
        show("sb insert2", () -> new StringBuilder("abc").insert(-1, 'c'));
        show("sb insert3", () -> new StringBuilder("abc").insert(4, new char[] {'a'}));
        show("sb insert4", () -> new StringBuilder("abc").insert(4, (Object) "x"));
        show("sb insert5", () -> new StringBuilder("abc").insert(4, (CharSequence) "x"));
        show("sb insert6", () -> new StringBuilder("abc").insert(0, "xyz", 2, 1));
        show("sb insert7", () -> new StringBuilder("abc").insert(5, true));
        show("sb insert8", () -> new StringBuilder("abc").insert(5, 1.5));
        show("sb insert9", () -> new StringBuilder("abc").insert(5, 1L));
        show("sb delete", () -> new StringBuilder("abc").delete(2, 1));
        show("sb delete2", () -> new StringBuilder("abc").delete(-1, 1));
        show("sb delete3", () -> new StringBuilder("abc").delete(4, 5));
        show("sb deleteCharAt", () -> new StringBuilder("abc").deleteCharAt(-1));
        show("sb replace", () -> new StringBuilder("abc").replace(4, 5, "x"));
        show("sb replace2", () -> new StringBuilder("abc").replace(2, 1, "x"));
        show("sb replace3", () -> new StringBuilder("abc").replace(1, 9, "xyz"));
        show(
                "sb setLength",
                () -> {
                    new StringBuilder("abc").setLength(-1);
                    return 0;
                });
        show("sb new", () -> new StringBuilder(hide(-1)));
        show("sb new2", () -> new StringBuilder((String) hide(null)));
        show("sb append", () -> new StringBuilder().append("abc", 2, 1));
        show("sb append2", () -> new StringBuilder().append(new char[3], 2, 2));
        show("sb append3", () -> new StringBuilder().append((CharSequence) null, 1, 9));
        show("sb appendCodePoint", () -> new StringBuilder().appendCodePoint(-1));
        show("sb codePointAt", () -> new StringBuilder("abc").codePointAt(3));
        show(
                "sb getChars",
                () -> {
                    new StringBuilder("abc").getChars(0, 4, new char[9], 0);
                    return 0;
                });
        show(
                "sb getChars2",
                () -> {
                    new StringBuilder("abc").getChars(0, 3, new char[2], 0);
                    return 0;
                });
        show("sb repeat", () -> new StringBuilder().repeat("a", -1));
        show("sb indexOf", () -> new StringBuilder("a").indexOf(null));
        show("sbuf charAt", () -> new StringBuffer("abc").charAt(9));
        show("sbuf insert", () -> new StringBuffer("abc").insert(4, "x"));
        show("sbuf delete", () -> new StringBuffer("abc").delete(2, 1));
        show("sbuf deleteCharAt", () -> new StringBuffer("abc").deleteCharAt(4));
        show("sbuf replace", () -> new StringBuffer("abc").replace(4, 5, "x"));
        show("sbuf substring", () -> new StringBuffer("abc").substring(4));
        show(
                "sbuf setCharAt",
                () -> {
                    new StringBuffer("abc").setCharAt(3, 'x');
                    return 0;
                });
    }

    private static void streams() {
        show("bais", () -> new ByteArrayInputStream(new byte[3]).read(new byte[2], 1, 2));
        show("baos", () -> new ByteArrayOutputStream(-1));
        show(
                "baos w",
                () -> {
                    new ByteArrayOutputStream().write(new byte[2], 1, 2);
                    return 0;
                });
        show("br", () -> new BufferedReader(new StringReader("a"), 0));
        show(
                "br closed",
                () -> {
                    var r = new BufferedReader(new StringReader("a"));
                    r.close();
                    return r.readLine();
                });
        show(
                "sr closed",
                () -> {
                    var r = new StringReader("a");
                    r.close();
                    return r.read();
                });
        show(
                "br reset",
                () -> {
                    var r = new BufferedReader(new StringReader("a"));
                    r.reset();
                    return 0;
                });
        show(
                "sr mark",
                () -> {
                    new StringReader("a").mark(-1);
                    return 0;
                });
        show("sr skip", () -> new StringReader("a").skip(-5));
        show("dis eof", () -> new DataInputStream(new ByteArrayInputStream(new byte[3])).readInt());
        show(
                "dis eof2",
                () -> new DataInputStream(new ByteArrayInputStream(new byte[3])).readLong());
        show(
                "dis full",
                () -> {
                    new DataInputStream(new ByteArrayInputStream(new byte[3]))
                            .readFully(new byte[4]);
                    return 0;
                });
        show(
                "dis utf",
                () ->
                        new DataInputStream(
                                        new ByteArrayInputStream(new byte[] {0, 2, (byte) 0xff, 1}))
                                .readUTF());
        show(
                "dos utf",
                () -> {
                    new DataOutputStream(new ByteArrayOutputStream()).writeUTF("a".repeat(70000));
                    return 0;
                });
        show("isr", () -> new InputStreamReader(new ByteArrayInputStream(new byte[1]), "klingon"));
        show(
                "isr closed",
                () -> {
                    var r = new InputStreamReader(new ByteArrayInputStream(new byte[1]));
                    r.close();
                    return r.read();
                });
        show("osw", () -> new OutputStreamWriter(new ByteArrayOutputStream(), "klingon"));
        show(
                "pbis",
                () -> {
                    var p = new PushbackInputStream(new ByteArrayInputStream(new byte[1]));
                    p.unread(1);
                    p.unread(1);
                    return 0;
                });
        show(
                "bis closed",
                () -> {
                    var p = new BufferedInputStream(new ByteArrayInputStream(new byte[1]));
                    p.close();
                    return p.read();
                });
        show(
                "bis mark",
                () -> {
                    var p = new BufferedInputStream(new ByteArrayInputStream(new byte[1]));
                    p.reset();
                    return 0;
                });
        show("scanner", () -> new Scanner("").nextInt());
        show("scanner2", () -> new Scanner("x").nextInt());
        show("scanner3", () -> new Scanner("").nextLine());
        show("scanner4", () -> new Scanner("99999999999").nextInt());
        show(
                "scanner5",
                () -> {
                    Scanner s = new Scanner("1");
                    s.close();
                    return s.next();
                });
        show("sw", () -> new StringWriter(-1));
        show(
                "bw closed",
                () -> {
                    var w = new BufferedWriter(new StringWriter());
                    w.close();
                    w.write(1);
                    return 0;
                });
        show("seq", () -> new SequenceInputStream(null, null));
        show("lnr", () -> new LineNumberReader(new StringReader("a\nb")).readLine());
        show("readN", () -> new ByteArrayInputStream(new byte[1]).readNBytes(-1).length);
        show(
                "skipN",
                () -> {
                    new ByteArrayInputStream(new byte[1]).skipNBytes(2);
                    return 0;
                });
        show("nullr", () -> Reader.nullReader().read());
        show(
                "st",
                () -> {
                    var s = new StreamTokenizer(new StringReader("a 1.5"));
                    s.nextToken();
                    s.nextToken();
                    return s.nval + s.toString();
                });
    }
}
