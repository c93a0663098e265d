package semantics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.SplittableRandom;

/** {@link Math}, {@link StrictMath}, large numbers and random ones. */
final class Functions {
    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        0.5,
        -0.5,
        1.5,
        2.5,
        -2.5,
        0.49999999999999994,
        1e-310,
        1e300,
        -1e-5,
        3.7,
        1e17,
        4503599627370497.5,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private Functions() {}

    static void run() {
        exact();
        ofTwo();
        strict();
        near();
        integers();
        large();
        random();
    }

    private static void exact() {
        for (double d : DOUBLES) {
            float f = (float) d;
            System.out.println(
                    d
                            + ": "
                            + Math.rint(d)
                            + " "
                            + Math.round(d)
                            + " "
                            + Math.floor(d)
                            + " "
                            + Math.ceil(d)
                            + " "
                            + Math.ulp(d)
                            + " "
                            + Math.sqrt(d)
                            + " "
                            + Math.abs(d)
                            + " "
                            + Math.signum(d)
                            + " "
                            + Math.nextUp(d)
                            + " "
                            + Math.nextDown(d)
                            + " "
                            + Math.getExponent(d)
                            + " "
                            + Math.scalb(d, 5)
                            + " "
                            + Math.scalb(d, -1060)
                            + " "
                            + Math.toRadians(d)
                            + " "
                            + Math.toDegrees(d));
            System.out.println(
                    f
                            + ": "
                            + Math.round(f)
                            + " "
                            + Math.ulp(f)
                            + " "
                            + Math.abs(f)
                            + " "
                            + Math.signum(f)
                            + " "
                            + Math.nextUp(f)
                            + " "
                            + Math.getExponent(f)
                            + " "
                            + Math.scalb(f, 3));
        }
    }

    private static void ofTwo() {
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                System.out.println(
                        a
                                + " "
                                + b
                                + ": "
                                + Math.max(a, b)
                                + " "
                                + Math.min(a, b)
                                + " "
                                + Math.IEEEremainder(a, b)
                                + " "
                                + Math.copySign(a, b)
                                + " "
                                + Math.nextAfter(a, b)
                                + " "
                                + Math.fma(a, b, -1.0)
                                + " "
                                + a % b
                                + " "
                                + Math.max((float) a, (float) b)
                                + " "
                                + Math.min((float) a, (float) b)
                                + " "
                                + Math.fma((float) a, (float) b, 0.25f)
                                + " "
                                + StrictMath.hypot(a, b)
                                + " "
                                + StrictMath.atan2(a, b)
                                + " "
                                + StrictMath.pow(a, b));
            }
        }
    }

    private static void strict() {
        for (double d = -3; d <= 3; d += 0.37) {
            System.out.println(
                    StrictMath.sin(d)
                            + " "
                            + StrictMath.cos(d)
                            + " "
                            + StrictMath.tan(d)
                            + " "
                            + StrictMath.exp(d)
                            + " "
                            + StrictMath.log(d)
                            + " "
                            + StrictMath.log10(d)
                            + " "
                            + StrictMath.cbrt(d)
                            + " "
                            + StrictMath.asin(d / 3)
                            + " "
                            + StrictMath.acos(d / 3)
                            + " "
                            + StrictMath.atan(d)
                            + " "
                            + StrictMath.sinh(d)
                            + " "
                            + StrictMath.cosh(d)
                            + " "
                            + StrictMath.tanh(d)
                            + " "
                            + StrictMath.expm1(d)
                            + " "
                            + StrictMath.log1p(d));
            System.out.println(
                    Math.asin(d / 3)
                            + " "
                            + Math.acos(d / 3)
                            + " "
                            + Math.atan(d)
                            + " "
                            + Math.sinh(d)
                            + " "
                            + Math.cosh(d)
                            + " "
                            + Math.expm1(d)
                            + " "
                            + Math.log1p(d)
                            + " "
                            + Math.hypot(d, 2)
                            + " "
                            + Math.atan2(d, 2));
        }
    }

    /** Where each machine may differ in the last digit. */
    private static void near() {
        for (double d = 0.1; d < 30; d += 0.83) {
            System.out.printf(
                    "%.12e %.12e %.12e %.12e %.12e %.12e %.12e%n",
                    Math.sin(d),
                    Math.cos(d),
                    Math.tan(d),
                    Math.exp(d),
                    Math.log(d),
                    Math.log10(d),
                    Math.pow(d, 1.7));
        }
    }

    private static void integers() {
        int[] ints = {0, 1, -1, 7, -7, 3, -3, 46341, Integer.MAX_VALUE, Integer.MIN_VALUE};
        for (int a : ints) {
            for (int b : ints) {
                long x = a * 0x1_2345_6789L;
                long y = b * 0x7_6543_2101L;
                StringBuilder line = new StringBuilder(a + " " + b + ":");
                line.append(' ')
                        .append(Math.multiplyHigh(x, y))
                        .append(' ')
                        .append(Math.unsignedMultiplyHigh(x, y));
                line.append(' ')
                        .append(Math.multiplyFull(a, b))
                        .append(' ')
                        .append(Math.clamp(x, -9, 9));
                line.append(' ')
                        .append(attempt(() -> Math.floorMod(a, b)))
                        .append(' ')
                        .append(attempt(() -> Math.floorDiv(x, y)));
                line.append(' ')
                        .append(attempt(() -> Math.ceilDiv(a, b)))
                        .append(' ')
                        .append(attempt(() -> Math.addExact(a, b)));
                line.append(' ')
                        .append(attempt(() -> Math.multiplyExact(x, y)))
                        .append(' ')
                        .append(attempt(() -> Math.absExact(a)));
                line.append(' ')
                        .append(Integer.compareUnsigned(a, b))
                        .append(' ')
                        .append(attempt(() -> Integer.divideUnsigned(a, b)));
                line.append(' ')
                        .append(attempt(() -> Long.remainderUnsigned(x, y)))
                        .append(' ')
                        .append(Integer.compress(a, b));
                line.append(' ')
                        .append(Long.expand(x, y))
                        .append(' ')
                        .append(Integer.reverse(a))
                        .append(' ')
                        .append(Long.bitCount(x));
                line.append(' ')
                        .append(Integer.highestOneBit(a))
                        .append(' ')
                        .append(Long.numberOfTrailingZeros(y));
                System.out.println(line);
            }
        }
        for (int i = 0; i < 0x8000; i += 997) {
            System.out.print(
                    Float.float16ToFloat((short) i) + " " + Float.floatToFloat16(i / 7f) + " ");
        }
        System.out.println();
    }

    private interface Number {
        long value();
    }

    private static String attempt(Number number) {
        try {
            return Long.toString(number.value());
        } catch (ArithmeticException e) {
            return e.getMessage();
        }
    }

    private static void large() {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 400; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial + " " + factorial.bitLength() + " " + factorial.hashCode());
        System.out.println(factorial.sqrt() + " " + factorial.mod(BigInteger.valueOf(1_000_003)));
        System.out.println(
                factorial.multiply(factorial).divide(factorial.shiftRight(7)).toString(16));
        System.out.println(BigInteger.TWO.pow(521).subtract(BigInteger.ONE).isProbablePrime(20));
        System.out.println(BigInteger.valueOf(3).modPow(factorial, BigInteger.TWO.pow(89)));
        System.out.println(new BigDecimal("1").divide(new BigDecimal("7"), MathContext.DECIMAL128));
        System.out.println(
                new BigDecimal("2").sqrt(new MathContext(40)) + " " + new BigDecimal(0.1));
        System.out.println(new BigDecimal("123.4500").stripTrailingZeros().toPlainString());
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                System.out.println(mode + " " + new BigDecimal("-2.5").setScale(0, mode));
            }
        }
        try {
            System.out.println(BigDecimal.ONE.divide(BigDecimal.valueOf(3)));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void random() {
        Random random = new Random(42);
        SplittableRandom splittable = new SplittableRandom(42);
        for (int i = 0; i < 20; i++) {
            System.out.println(
                    random.nextInt()
                            + " "
                            + random.nextInt(100)
                            + " "
                            + random.nextInt(64)
                            + " "
                            + random.nextInt(5, 9)
                            + " "
                            + random.nextLong()
                            + " "
                            + random.nextDouble()
                            + " "
                            + random.nextFloat()
                            + " "
                            + random.nextBoolean()
                            + " "
                            + random.nextGaussian()
                            + " "
                            + random.nextLong(1000)
                            + " "
                            + random.nextDouble(1, 2));
            System.out.println(
                    splittable.nextInt()
                            + " "
                            + splittable.nextInt(10)
                            + " "
                            + splittable.nextLong()
                            + " "
                            + splittable.nextDouble()
                            + " "
                            + splittable.nextBoolean()
                            + " "
                            + splittable.nextInt(3, 8)
                            + " "
                            + splittable.split().nextLong());
        }
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        System.out.println(java.util.Arrays.toString(bytes));
        System.out.println(
                random.ints(5).sum()
                        + " "
                        + random.ints(5, 0, 10).sum()
                        + " "
                        + random.doubles(5).sum());
        java.util.List<Integer> list =
                new java.util.ArrayList<>(java.util.List.of(1, 2, 3, 4, 5, 6, 7, 8));
        java.util.Collections.shuffle(list, new Random(7));
        System.out.println(list);
        try {
            random.nextInt(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
