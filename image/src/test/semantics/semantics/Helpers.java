package semantics;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/** What helps now and then: encodings, sums, units of time, the machine. */
final class Helpers {
    private Helpers() {}

    static void run() {
        base64();
        arrays();
        aligned();
        units();
        machine();
        escapes();
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    private static void base64() {
        byte[] bytes = new byte[100];
        new Random(5).nextBytes(bytes);
        for (int length = 0; length < 5; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            String text = Base64.getEncoder().encodeToString(part);
            System.out.println(
                    text
                            + " "
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(part)
                            + Arrays.equals(Base64.getDecoder().decode(text), part));
        }
        String lines = Base64.getMimeEncoder().encodeToString(bytes);
        System.out.println(lines);
        System.out.println(Arrays.equals(Base64.getMimeDecoder().decode(lines), bytes));
        show("short", () -> Base64.getDecoder().decode("a"));
        show("foreign", () -> Base64.getDecoder().decode("a-bc"));
        CRC32 sum = new CRC32();
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 3, 60);
        sum.update(buffer);
        System.out.println(sum.getValue() + " " + buffer);
    }

    private static void arrays() {
        double[] doubles = {1, 2, 3, 4};
        Arrays.parallelPrefix(doubles, Double::sum);
        int[] ints = {5, 1, 4, 2, 3};
        Arrays.parallelPrefix(ints, 1, 4, Math::max);
        long[] longs = {2, 3, 4};
        Arrays.parallelPrefix(longs, (a, b) -> a * b);
        String[] texts = {"a", "b", "c"};
        Arrays.parallelPrefix(texts, String::concat);
        System.out.println(
                Arrays.toString(doubles)
                        + Arrays.toString(ints)
                        + Arrays.toString(longs)
                        + Arrays.toString(texts));
        show(
                "out of range",
                () -> {
                    Arrays.parallelPrefix(ints, 2, 9, Math::max);
                    return "";
                });
        Integer[] boxed = new Random(3).ints(10_000, 0, 1000).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(boxed, Comparator.reverseOrder());
        double[] sorted = new Random(4).doubles(10_000).toArray();
        Arrays.parallelSort(sorted);
        System.out.println(boxed[0] + " " + boxed[9999] + " " + sorted[0] + " " + sorted[9999]);
    }

    private static void aligned() {
        ByteBuffer direct = ByteBuffer.allocateDirect(64);
        int first = direct.alignmentOffset(0, 8);
        ByteBuffer shifted = direct.slice((8 - first) % 8 + 3, 40);
        System.out.println(
                shifted.alignmentOffset(0, 8)
                        + " "
                        + shifted.alignedSlice(8)
                        + shifted.alignedSlice(16).alignmentOffset(0, 16)
                        + shifted.alignedSlice(1));
        show("unit", () -> direct.alignmentOffset(0, 3));
        show("index", () -> direct.alignmentOffset(-1, 8));
        show("in an array", () -> ByteBuffer.allocate(8).alignedSlice(8));
    }

    private static void units() {
        System.out.println(
                TimeUnit.MILLISECONDS.convert(Duration.ofSeconds(2))
                        + " "
                        + TimeUnit.of(ChronoUnit.DAYS)
                        + TimeUnit.HOURS.toChronoUnit()
                        + TimeUnit.DAYS.toNanos(200_000)
                        + TimeUnit.SECONDS.convert(-1500, TimeUnit.MILLISECONDS));
        Date date = new Date(1_700_000_000_123L);
        System.out.println(date.toInstant() + " " + Date.from(date.toInstant()).equals(date));
        show("too late", () -> Date.from(Instant.MAX));
        System.out.println(Helpers.class.descriptorString() + int[].class.descriptorString());
        System.out.println(long.class.descriptorString() + String[].class.descriptorString());
    }

    private static void machine() {
        Runtime machine = Runtime.getRuntime();
        System.out.println(
                (machine.maxMemory() >= machine.totalMemory())
                        + " "
                        + (machine.totalMemory() >= machine.freeMemory())
                        + (machine.availableProcessors() > 0)
                        + Runtime.version().feature());
        int[] cleaned = new int[1];
        Object watched = new Object();
        Cleaner.Cleanable cleanable = Cleaner.create().register(watched, () -> cleaned[0]++);
        cleanable.clean();
        cleanable.clean();
        Reference.reachabilityFence(watched);
        System.out.println(cleaned[0]);
    }

    private static void escapes() {
        for (String text :
                new String[] {"a\\tb\\n", "\\101\\0\\377\\400\\78", "\\s|\\'\\\\", "a\\\r\nb"}) {
            show(text, () -> Arrays.toString(text.translateEscapes().toCharArray()));
        }
        show("unknown", () -> "\\q".translateEscapes());
        show("unfinished", () -> "a\\".translateEscapes());
    }
}
