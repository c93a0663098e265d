package semantics;

/** From floating point to integers and back, and comparisons of floating-point numbers. */
final class Conversions {
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        0.5,
        -0.5,
        0.99999,
        1.5,
        -1.5,
        127.9,
        128.5,
        32768.7,
        65535.9,
        65536.1,
        2147483646.9,
        2147483647.0,
        2147483647.5,
        2147483648.0,
        -2147483648.0,
        -2147483648.9,
        -2147483649.0,
        4294967296.0,
        9007199254740993.0,
        9.223372036854775E18,
        9.223372036854775807E18,
        1e19,
        -9.223372036854775808E18,
        -1e19,
        1e300,
        -1e300,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private Conversions() {}

    static void run() {
        for (double d : DOUBLES) {
            System.out.println(
                    Double.doubleToRawLongBits(d)
                            + ": "
                            + (int) d
                            + " "
                            + (long) d
                            + " "
                            + (byte) d
                            + " "
                            + (short) d
                            + " "
                            + (int) (char) d
                            + " "
                            + Float.floatToRawIntBits((float) d));
            float f = (float) d;
            System.out.println(
                    Float.floatToRawIntBits(f)
                            + ": "
                            + (int) f
                            + " "
                            + (long) f
                            + " "
                            + (byte) f
                            + " "
                            + (short) f
                            + " "
                            + (int) (char) f
                            + " "
                            + Double.doubleToRawLongBits(f));
        }
        toFloatingPoint();
        comparisons();
        constants();
        remainders();
    }

    private static void toFloatingPoint() {
        long[] longs = {
            16777217,
            33554435,
            9007199254740993L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MAX_VALUE - 512,
            0x7fffffbfffffffffL,
            0x7fffff4000000001L,
            -16777219
        };
        for (long l : longs) {
            System.out.println(
                    l
                            + ": "
                            + Float.floatToRawIntBits((float) l)
                            + " "
                            + Double.doubleToRawLongBits((double) l)
                            + " "
                            + Float.floatToRawIntBits((float) (int) l));
        }
    }

    private static void comparisons() {
        for (double a : DOUBLES) {
            StringBuilder line = new StringBuilder();
            for (double b : DOUBLES) {
                line.append(a < b ? '<' : '.')
                        .append(a > b ? '>' : '.')
                        .append(a <= b ? 'l' : '.')
                        .append(a >= b ? 'g' : '.')
                        .append(a == b ? '=' : '.')
                        .append(a != b ? '!' : '.')
                        .append(Double.compare(a, b))
                        .append(' ');
                float f = (float) a;
                float g = (float) b;
                line.append(f < g ? '<' : '.')
                        .append(!(f > g) ? 'n' : '.')
                        .append(!(f <= g) ? 'n' : '.')
                        .append(f == g ? '=' : '.')
                        .append(Float.compare(f, g))
                        .append(' ');
            }
            System.out.println(line);
        }
    }

    private static void constants() {
        double nan = Double.NaN;
        double much = 1e300;
        float lots = 1e30f;
        System.out.println((int) nan + " " + (long) nan + " " + (int) much + " " + (long) -much);
        System.out.println((int) lots + " " + (long) lots + " " + (byte) lots + " " + (char) -1.5f);
        System.out.println(
                (int) Float.NaN + " " + (long) Float.NEGATIVE_INFINITY + " " + (short) 1e10);
    }

    private static void remainders() {
        double[] numbers = {
            5.5, -5.5, 0.0, -0.0, 1e300, 1e-300, Double.NaN, Double.POSITIVE_INFINITY
        };
        for (double a : numbers) {
            for (double b : numbers) {
                System.out.print(
                        Double.doubleToLongBits(a % b)
                                + " "
                                + Float.floatToIntBits((float) a % (float) b)
                                + " ");
            }
            System.out.println();
        }
        System.out.println(5.5 % 2.0 + " " + -5.5 % 2.0 + " " + 5.5f % -2.0f + " " + 1e20 % 3.0);
    }
}
