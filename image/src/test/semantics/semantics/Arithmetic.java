package semantics;

import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/** Integer arithmetic at its edges. */
final class Arithmetic {
    private static final int[] INTS = {
        0,
        1,
        -1,
        2,
        -2,
        3,
        7,
        -7,
        10,
        31,
        32,
        33,
        63,
        64,
        65,
        255,
        -256,
        65535,
        1 << 30,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE - 1,
        Integer.MIN_VALUE,
        Integer.MIN_VALUE + 1
    };
    private static final long[] LONGS = {
        0,
        1,
        -1,
        2,
        -3,
        7,
        31,
        32,
        63,
        64,
        65,
        1000,
        -1000,
        1L << 31,
        1L << 32,
        -(1L << 32),
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1,
        0x123456789abcdefL
    };

    private Arithmetic() {}

    static void run() {
        ints("+", (a, b) -> a + b);
        ints("-", (a, b) -> a - b);
        ints("*", (a, b) -> a * b);
        ints("/", (a, b) -> a / b);
        ints("%", (a, b) -> a % b);
        ints("<<", (a, b) -> a << b);
        ints(">>", (a, b) -> a >> b);
        ints(">>>", (a, b) -> a >>> b);
        longs("+", (a, b) -> a + b);
        longs("-", (a, b) -> a - b);
        longs("*", (a, b) -> a * b);
        longs("/", (a, b) -> a / b);
        longs("%", (a, b) -> a % b);
        longs("<<", (a, b) -> a << b);
        longs(">>", (a, b) -> a >> b);
        longs(">>>", (a, b) -> a >>> b);
        shiftsByLongs();
        constants(1);
        byZero(0);
        inLoops(0);
        narrow();
    }

    private static void ints(String name, IntBinaryOperator operator) {
        for (int a : INTS) {
            StringBuilder line = new StringBuilder("int " + a + " " + name + ":");
            for (int b : INTS) {
                try {
                    line.append(' ').append(operator.applyAsInt(a, b));
                } catch (ArithmeticException e) {
                    line.append(' ').append(e);
                }
            }
            System.out.println(line);
        }
    }

    private static void longs(String name, LongBinaryOperator operator) {
        for (long a : LONGS) {
            StringBuilder line = new StringBuilder("long " + a + " " + name + ":");
            for (long b : LONGS) {
                try {
                    line.append(' ').append(operator.applyAsLong(a, b));
                } catch (ArithmeticException e) {
                    line.append(' ').append(e);
                }
            }
            System.out.println(line);
        }
    }

    private static void shiftsByLongs() {
        for (long distance : LONGS) {
            int number = 0x12345678;
            System.out.println(
                    "by long "
                            + distance
                            + ": "
                            + (number << distance)
                            + " "
                            + (number >> distance)
                            + " "
                            + (number >>> distance));
            number <<= distance;
            System.out.println(number);
        }
    }

    /** Operands that a compiler knows. */
    private static void constants(int one) {
        System.out.println(
                (one << 33) + " " + (one << -1) + " " + (-one >>> 35) + " " + (-one >> 40));
        System.out.println((1L * one << 65) + " " + (1L * one << -1) + " " + (-1L * one >>> 70));
        int least = Integer.MIN_VALUE * one;
        long leastLong = Long.MIN_VALUE * one;
        System.out.println(
                least / -1 + " " + least % -1 + " " + leastLong / -1 + " " + leastLong % -1);
        System.out.println(
                least / 2 + " " + least % 7 + " " + -7 / (2 * one) + " " + -7 % (2 * one));
        System.out.println(-least + " " + Math.abs(least) + " " + -leastLong + " " + (least - 1));
        System.out.println((one << 31) + " " + (one << 31 << 1) + " " + (one << 31 >> 31));
    }

    /** Whether or not the result is used. */
    private static void byZero(int zero) {
        try {
            System.out.println(1 / zero);
        } catch (ArithmeticException e) {
            System.out.println("used: " + e.getMessage());
        }
        try {
            int unused = 1 % zero;
        } catch (ArithmeticException e) {
            System.out.println("unused: " + e.getMessage());
        }
        try {
            long unused = 5L / zero;
            System.out.println("not reached");
        } catch (ArithmeticException e) {
            System.out.println("unused long: " + e.getMessage());
        }
        try {
            System.out.println(1 / 0);
        } catch (ArithmeticException e) {
            System.out.println("constant: " + e.getMessage());
        }
        System.out.println(1.0 / zero + " " + -1.0f / zero + " " + 0.0 / zero + " " + 5.5 % zero);
    }

    /** What throws stays behind what comes before it, and is not done in a loop that is not run. */
    private static void inLoops(int zero) {
        int sum = 0;
        for (int i = 0; i < zero; i++) {
            sum += 10 / zero + 10 % zero;
        }
        System.out.println("not run: " + sum);
        for (int i = 0; i < 3; i++) {
            if (zero != 0) {
                sum += 7 % zero;
            }
        }
        System.out.println("guarded: " + sum);
        try {
            for (int i = 0; ; i++) {
                System.out.println("turn " + i);
                sum += 10 / (2 - i);
            }
        } catch (ArithmeticException e) {
            System.out.println("after turns: " + sum);
        }
    }

    private static void narrow() {
        for (int i : INTS) {
            System.out.println(
                    i
                            + ": "
                            + (byte) i
                            + " "
                            + (short) i
                            + " "
                            + (int) (char) i
                            + " "
                            + (long) i
                            + " "
                            + (float) i
                            + " "
                            + (double) i);
        }
        for (long l : LONGS) {
            System.out.println(
                    l + ": " + (int) l + " " + (byte) l + " " + (short) l + " " + (int) (char) l);
        }
        byte b = 127;
        b++;
        b += 200;
        short s = Short.MAX_VALUE;
        s += 1;
        char c = 0;
        c--;
        int shifted = (byte) 0x80 >>> 1;
        System.out.println(
                b + " " + s + " " + (int) c + " " + shifted + " " + (b >>> 3) + " " + ~b);
        b >>>= 1;
        System.out.println(b);
    }
}
