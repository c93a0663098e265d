package streams;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Java's own objects in object streams, and what goes wrong there. */
final class Serialised {
    private enum Day {
        MONDAY,
        TUESDAY
    }

    private static final class Holder implements Serializable {
        private static final long serialVersionUID = 1;

        private Object content;
        private Integer number = 4;

        Holder(Object content) {
            this.content = content;
        }
    }

    private Serialised() {}

    static void run() {
        try {
            show();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show() throws IOException, ClassNotFoundException {
        values();
        collections();
        views();
        concurrent();
        times();
        throwables();
        arraysAndClasses();
        text();
        afterwards();
    }

    /** Shows the bytes, what is read of them, and whether that is written the same again. */
    private static void show(Object... objects) throws IOException, ClassNotFoundException {
        for (Object object : objects) {
            byte[] bytes = ObjectStreams.written(object);
            System.out.println(HexFormat.of().formatHex(bytes));
            Object read = ObjectStreams.read(bytes);
            System.out.println(
                    read.getClass().getName()
                            + " "
                            + read.equals(object)
                            + " "
                            + Arrays.equals(ObjectStreams.written(read), bytes));
        }
    }

    private static void values() throws IOException, ClassNotFoundException {
        show("text", 1, -1L, (byte) 3, (short) 4, 'c', 1.5f, Math.PI, true);
        show(new BigInteger("-123456789012345678901234567890"), BigInteger.ZERO);
        show(new BigDecimal("-12.3400"), new BigDecimal("1e400"), MathContext.DECIMAL64);
        show(new UUID(1, 2), BitSet.valueOf(new long[] {5, 1L << 40}), new File("a/b"));
        show(new AtomicInteger(5), new AtomicLong(6), new AtomicBoolean(true));
        show(new AtomicReference<>("referred to"), Day.TUESDAY, TimeUnit.DAYS, new Date(12345));
        Random random = new Random(5);
        random.nextGaussian();
        Random read = (Random) ObjectStreams.read(ObjectStreams.written(random));
        System.out.println(read.nextGaussian() + " " + read.nextInt() + " " + random.nextInt());
    }

    private static void collections() throws IOException, ClassNotFoundException {
        List<Object> list = new ArrayList<>(List.of(1, "two", 3.0));
        show(list, new LinkedList<>(list), new ArrayDeque<>(list), new Vector<>(list));
        show(new HashSet<>(list), new LinkedHashSet<>(list), new TreeSet<>(Set.of(3, 1)));
        show(new PriorityQueue<>(List.of(3, 1, 2)));
        Map<Object, Object> map = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            map.put(i * 7, "v" + i);
        }
        map.put(null, null);
        show(map, new LinkedHashMap<>(map), new IdentityHashMap<>(Map.of(Day.MONDAY, 1)));
        show(new TreeMap<>(Map.of("b", 1, "a", 2)), new EnumMap<>(Map.of(Day.MONDAY, 1)));
        show(EnumSet.of(Day.TUESDAY), EnumSet.allOf(Day.class), Map.entry(1, 2).getValue());
        show(new AbstractMap.SimpleEntry<>(1, "one"));
    }

    private static void views() throws IOException, ClassNotFoundException {
        show(List.of(), List.of(1), List.of(1, 2, 3), Set.of(4), Map.of(), Map.of(1, 2));
        show(Arrays.asList(1, 2), Collections.emptyList(), Collections.nCopies(3, "x"));
        show(Collections.unmodifiableMap(new TreeMap<>(Map.of(1, 2))), Collections.singleton(3));
        show(Collections.synchronizedList(new ArrayList<>(List.of(1))));
        Comparator<Integer> down = Collections.reverseOrder();
        TreeSet<Integer> sorted = new TreeSet<>(down);
        sorted.addAll(List.of(1, 3, 2));
        show(sorted);
        System.out.println(ObjectStreams.read(ObjectStreams.written(sorted)));
    }

    private static void concurrent() throws IOException, ClassNotFoundException {
        show(new ConcurrentHashMap<>(Map.of(1, 2)), new CopyOnWriteArrayList<>(List.of(1, 2)));
        System.out.println(
                ObjectStreams.read(
                        ObjectStreams.written(new ConcurrentLinkedQueue<>(List.of(1, 2)))));
        System.out.println(
                ObjectStreams.read(ObjectStreams.written(new LinkedBlockingQueue<>(Set.of(1)))));
    }

    private static void times() throws IOException, ClassNotFoundException {
        show(LocalDate.of(2024, 2, 29), LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4));
        show(Instant.ofEpochSecond(-5, 6), Duration.ofMillis(-7), Period.of(1, -2, 3));
        show(ZoneOffset.ofHours(2), OffsetDateTime.of(2024, 1, 2, 3, 4, 5, 6, ZoneOffset.UTC));
    }

    private static <T extends Throwable> T traced(T throwable) {
        throwable.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("Some", "method", "Some.java", 5),
                    new StackTraceElement("app", "m", "1", "Other", "native", null, -2),
                });
        return throwable;
    }

    private static void throwables() throws IOException, ClassNotFoundException {
        Throwable cause = traced(new IOException("cause"));
        Throwable thrown = traced(new IllegalStateException("thrown", cause));
        thrown.addSuppressed(traced(new UncheckedIOException(traced(new EOFException()))));
        byte[] bytes = ObjectStreams.written(thrown);
        System.out.println(HexFormat.of().formatHex(bytes));
        Throwable read = (Throwable) ObjectStreams.read(bytes);
        System.out.println(read + " " + read.getCause() + " " + read.getSuppressed()[0]);
        System.out.println(Arrays.toString(read.getStackTrace()));
        System.out.println(Arrays.equals(ObjectStreams.written(read), bytes));
        Throwable bare = (Throwable) ObjectStreams.read(ObjectStreams.written(new Bare()));
        System.out.println(bare + " " + bare.getStackTrace().length);
        Throwable own = (Throwable) ObjectStreams.read(ObjectStreams.written(new Bare()));
        own.addSuppressed(thrown);
        System.out.println(own.getSuppressed().length + " " + own.getCause());
        Exception failed = traced(new ExecutionException("failed", thrown));
        System.out.println(((Throwable) ObjectStreams.read(ObjectStreams.written(failed))));
        try {
            throw new Bare();
        } catch (Bare e) {
            StackTraceElement[] trace = traced(new Bare()).getStackTrace();
            System.out.println(trace.length + " " + e.getStackTrace().length);
        }
        Throwable made = new ArithmeticException("made here");
        Throwable arrived = (Throwable) ObjectStreams.read(ObjectStreams.written(made));
        System.out.println(arrived.getStackTrace()[0].getMethodName() + " " + arrived);
    }

    private static final class Bare extends RuntimeException {
        private static final long serialVersionUID = 1;

        Bare() {
            super("bare", null, false, false);
        }
    }

    private static void arraysAndClasses() throws IOException, ClassNotFoundException {
        Object[] arrays = {
            new boolean[] {true},
            new byte[] {1, -2},
            new short[] {3},
            new char[] {'d'},
            new int[] {5},
            new long[] {6},
            new float[] {7},
            new double[] {8},
            new String[] {"nine"},
            new int[][] {{1}, null, {}},
            new Object[] {new Object[0]},
            new Day[] {Day.MONDAY},
            new List<?>[] {List.of()},
            new Holder[2][1],
            new Number[] {1, 2.0}
        };
        for (Object array : arrays) {
            byte[] bytes = ObjectStreams.written(array);
            System.out.println(HexFormat.of().formatHex(bytes));
            Object read = ObjectStreams.read(bytes);
            System.out.println(
                    Arrays.deepEquals(new Object[] {read}, new Object[] {array})
                            + " "
                            + (read.getClass() == array.getClass()));
        }
        show(int.class, String.class, Day.class, Holder.class, int[].class, ArrayList.class);
        show(ObjectStreamClass.lookup(Holder.class).getName());
    }

    private static void text() throws IOException, ClassNotFoundException {
        show("", "é€\0\ud83d\ude00\ud83d");
        for (int length : new int[] {65535, 65536, 200_000}) {
            byte[] bytes = ObjectStreams.written("é".repeat(length / 2) + "x".repeat(length % 2));
            System.out.println(bytes.length + " " + Arrays.hashCode(bytes) + " " + bytes[4]);
            System.out.println(ObjectStreams.read(bytes).hashCode());
        }
    }

    /** What is read works. */
    @SuppressWarnings("unchecked")
    private static void afterwards() throws IOException, ClassNotFoundException {
        Map<Integer, String> map = new HashMap<>(Map.of(1, "a"));
        Map<Integer, String> read =
                (Map<Integer, String>) ObjectStreams.read(ObjectStreams.written(map));
        for (int i = 0; i < 100; i++) {
            read.merge(i, "b", String::concat);
        }
        System.out.println(read.size() + read.get(1) + read.hashCode());
        Holder holder = new Holder(new Holder(null));
        Holder other = (Holder) ObjectStreams.read(ObjectStreams.written(holder));
        System.out.println(((Holder) other.content).number + other.number);
    }
}
