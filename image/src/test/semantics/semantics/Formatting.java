package semantics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code String.format} makes of numbers and texts, and numbers written and read. */
final class Formatting {
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        1.0,
        -1.5,
        2.345,
        0.1,
        1.0 / 3,
        100.0,
        1e7,
        9999999.999,
        1.0E-3,
        9.999E-4,
        123456789.125,
        2.2250738585072014E-308,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        1e21,
        1e22,
        1e23,
        2e23,
        8.41E21,
        5.0E-324,
        9007199254740993.0,
        4.35,
        0.5,
        1.005,
        Math.PI,
        Math.E,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private static final List<String> FLOATING =
            List.of(
                    "%f",
                    "%.0f",
                    "%.1f",
                    "%.2f",
                    "%08.3f",
                    "%+.3f",
                    "%,.2f",
                    "%(.2f",
                    "% .1f",
                    "%-12.3f|",
                    "%12.3f",
                    "%e",
                    "%.0e",
                    "%.3E",
                    "%12.2e",
                    "%g",
                    "%.3g",
                    "%.12G",
                    "%a",
                    "%s",
                    "%10s",
                    "%S",
                    "%#.0f",
                    "%,15.4f",
                    "%h");

    private static final List<String> INTEGERS =
            List.of(
                    "%d",
                    "%5d|", "%-5d|", "%05d", "%+d", "% d", "%,d", "%(d", "%x", "%X", "%#x", "%08x",
                    "%o", "%#o", "%s", "%012d", "%,15d", "%h", "%b", "%n%d");

    private static final List<String> TEXTS =
            List.of(
                    "%s",
                    "%10s|", "%-10s|", "%.2s|", "%10.3s|", "%S", "%b", "%B", "%h", "%H", "%%");

    private static final List<String> WRONG =
            List.of(
                    "%d",
                    "%q",
                    "%",
                    "%-d",
                    "%5",
                    "%05s",
                    "%.2d",
                    "%#s",
                    "%c",
                    "%,x",
                    "%--5d",
                    "%2$s",
                    "%<s",
                    "%-n",
                    "%+s",
                    "%.3c",
                    "%0-5d",
                    "%99999999999d",
                    "%,e",
                    "%#g");

    private Formatting() {}

    static void run() {
        floatingPoint();
        integers();
        texts();
        mistakes();
        locales();
        written();
        read();
        encoded();
    }

    /** Characters of one to four bytes, also where the encoder's buffers end. */
    private static void encoded() {
        for (int before = 510; before < 514; before++) {
            String text = "x".repeat(before) + "y\u00e9\u20ac\ud83d\ude00".repeat(300);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            System.out.println(
                    bytes.length
                            + " "
                            + Arrays.hashCode(bytes)
                            + " "
                            + new String(bytes, StandardCharsets.UTF_8).equals(text));
        }
    }

    private static void floatingPoint() {
        for (double d : DOUBLES) {
            StringBuilder line = new StringBuilder(Double.toString(d));
            for (String format : FLOATING) {
                line.append(' ').append(String.format(format, d));
            }
            System.out.println(line);
            System.out.println(
                    String.format("%f %.3e %g %s", (float) d, (float) d, (float) d, (float) d));
        }
    }

    private static void integers() {
        Object[] numbers = {
            0,
            7,
            -7,
            1234567,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            (byte) -1,
            (short) -300,
            new BigInteger("123456789012345678901234567890"),
            new BigInteger("-98765432109876543210")
        };
        for (Object number : numbers) {
            StringBuilder line = new StringBuilder();
            for (String format : INTEGERS) {
                line.append(' ').append(attempt(format, number));
            }
            System.out.println(line);
        }
        System.out.printf("%d %s %<s %1$d %2$s%n", 1, "two");
        System.out.println(String.format("%.3f %s", new BigDecimal("12345.67891"), BigDecimal.TEN));
        System.out.println(String.format("%e %g", new BigDecimal("0.00012345"), BigDecimal.ONE));
    }

    private static void texts() {
        Object[] objects = {
            "text", "", null, 'x', true, false, List.of(1, 2), "\u00e4\u00f6\u00df"
        };
        for (Object object : objects) {
            StringBuilder line = new StringBuilder();
            for (String format : TEXTS) {
                line.append(' ').append(attempt(format, object));
            }
            System.out.println(line);
        }
        System.out.println(String.format("%c%c%c %5c| %-5c|", 'a', 98, (byte) 99, 'd', 'e'));
        System.out.println("%s and %s".formatted("this", "that"));
    }

    private static void mistakes() {
        for (String format : WRONG) {
            System.out.println(format + ": " + attempt(format, "text"));
            System.out.println(format + ": " + attempt(format, 12));
            System.out.println(format + ": " + attempt(format, 1.5));
            System.out.println(format + ": " + attempt(format));
        }
    }

    private static String attempt(String format, Object... arguments) {
        try {
            return String.format(format, arguments);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static void locales() {
        for (Locale locale : List.of(Locale.ROOT, Locale.US, Locale.GERMANY, Locale.FRANCE)) {
            System.out.println(String.format(locale, "%,d %.2f %,.3f %e", 1234567, 0.5, 1e6, 1e6));
        }
        System.out.println(String.format((Locale) null, "%,d %.2f", 1234567, 0.5));
    }

    private static void written() {
        long bits = 0x123456789abcdefL;
        for (int i = 0; i < 200; i++) {
            bits = bits * 6364136223846793005L + 1442695040888963407L;
            double d = Double.longBitsToDouble(bits);
            float f = Float.intBitsToFloat((int) (bits >>> 32));
            System.out.println(
                    d + " " + f + " " + Double.toHexString(d) + " " + Float.toHexString(f));
            if (Double.parseDouble(Double.toString(d)) != d && d == d) {
                System.out.println("read otherwise: " + d);
            }
        }
        System.out.println(
                new StringBuilder().append(1.1).append(1.1f).insert(0, 2.5).insert(3, 3f));
        System.out.println(
                Long.toString(-255, 16) + Integer.toString(35, 36) + Long.toHexString(-1));
        System.out.println(Long.toUnsignedString(-1) + " " + Integer.toUnsignedString(-1));
        System.out.println(
                Integer.toBinaryString(-8)
                        + " "
                        + Long.toOctalString(8)
                        + Byte.toString((byte) -3));
    }

    private static void read() {
        String[] texts = {
            "0",
            "-0",
            "+1",
            "1.",
            ".5",
            "1e5",
            "1E-5",
            " 1.5 ",
            "0x1p3",
            "0x1.8p1",
            "1f",
            "1d",
            "NaN",
            "-Infinity",
            "1e400",
            "1e-400",
            "4.9e-324",
            "2.4e-324",
            "1.7976931348623157e308",
            "1.7976931348623159e308",
            "2.2250738585072011e-308",
            "9007199254740993",
            "0.1000000000000000055511151231257827",
            "",
            ".",
            "e5",
            "1e",
            "1e+",
            "--1",
            "1 2",
            "0x1",
            "infinity",
            "1_000",
            "123456789012345678901234567890",
            "16777217",
            "3.4028236e38"
        };
        for (String text : texts) {
            System.out.println(text + ": " + readDouble(text) + " " + readFloat(text));
        }
        for (String text :
                List.of("12", "-12", "+7", "", "+", "12a", "0x10", "99999999999", "\u0663")) {
            System.out.println(text + ": " + readInteger(text) + " " + readLong(text));
        }
    }

    private static String readDouble(String text) {
        try {
            return Double.toString(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return e.getMessage();
        }
    }

    private static String readFloat(String text) {
        try {
            return Float.toString(Float.parseFloat(text));
        } catch (NumberFormatException e) {
            return e.getMessage();
        }
    }

    private static String readInteger(String text) {
        try {
            return Integer.parseInt(text)
                    + " "
                    + Integer.decode(text)
                    + " "
                    + Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            return e.getMessage();
        }
    }

    private static String readLong(String text) {
        try {
            return Long.parseLong(text, 16) + " " + Long.valueOf(text);
        } catch (NumberFormatException e) {
            return e.getMessage();
        }
    }
}
