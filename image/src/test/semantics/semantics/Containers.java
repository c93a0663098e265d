package semantics;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Lists, sets, maps and queues: their order, their views, and streams of them. */
final class Containers {
    private enum Colour {
        RED,
        GREEN,
        BLUE
    }

    private Containers() {}

    static void run() {
        order();
        lists();
        maps();
        trees();
        queues();
        enums();
        sorting();
        unmodifiable();
        streams();
        collecting();
    }

    private static void show(String what, java.util.concurrent.Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + ", " + e.getMessage());
        }
    }

    private static void order() {
        Map<String, Integer> map = new HashMap<>();
        Set<Object> set = new HashSet<>();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            map.merge("key " + random.nextInt(100), i, Integer::sum);
            set.add(i % 3 == 0 ? (Object) random.nextInt() : random.nextDouble());
            set.add((char) random.nextInt(200) + "" + random.nextLong(50));
            set.add(random.nextLong() >> 20);
            set.add(random.nextFloat());
            set.add(random.nextBoolean());
            set.add((byte) i);
            set.add((char) (i + 32));
        }
        System.out.println(map);
        System.out.println(set);
        System.out.println(map.hashCode() + " " + set.hashCode() + " " + map.entrySet().hashCode());
        System.out.println(Map.of(1, 2).equals(new TreeMap<>(Map.of(1, 2))));
    }

    private static void lists() {
        List<Integer> list = new ArrayList<>(List.of(5, 3, 9, 1, 7));
        List<Integer> view = list.subList(1, 4);
        view.set(0, 33);
        view.remove(Integer.valueOf(9));
        System.out.println(list + " " + view + " " + list.reversed() + " " + list.indexOf(7));
        list.replaceAll(x -> x * 2);
        list.removeIf(x -> x > 60);
        System.out.println(list + " " + list.getFirst() + " " + list.removeLast() + list);
        show(
                "view after change",
                () -> {
                    list.add(4);
                    return view.size();
                });
        ListIterator<Integer> at = list.listIterator();
        while (at.hasNext()) {
            int value = at.next();
            at.set(value + 1);
            at.add(-value);
        }
        System.out.println(list + " " + at.previousIndex());
        LinkedList<String> linked = new LinkedList<>(List.of("a", "b", "c"));
        linked.addFirst("z");
        linked.add(2, "m");
        System.out.println(
                linked + " " + linked.pollLast() + " " + linked.peekFirst() + linked.indexOf("m"));
        System.out.println(Arrays.asList(1, null, 3) + " " + Collections.nCopies(3, "x"));
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 10).boxed().toList());
        Collections.rotate(numbers, 3);
        Collections.swap(numbers, 0, 9);
        System.out.println(
                numbers + " " + Collections.max(numbers) + " " + Collections.frequency(numbers, 3));
        Collections.reverse(numbers.subList(2, 6));
        System.out.println(numbers + " " + Collections.binarySearch(List.of(1, 3, 5), 4));
        show("as list add", () -> Arrays.asList(1, 2).add(3));
        show("sub list", () -> List.of(1, 2, 3).subList(2, 1));
        show("array of", () -> Arrays.toString(list.toArray(new Integer[0])));
        show("deep", () -> Arrays.deepToString(new int[][] {{1}, {2, 3}, null}));
    }

    private static void maps() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("one", 1);
        map.put("two", 2);
        map.putIfAbsent("one", 9);
        map.compute("two", (k, v) -> v == null ? 1 : v * 10);
        map.computeIfPresent("none", (k, v) -> v);
        map.computeIfAbsent("three", String::length);
        System.out.println(map + " " + map.keySet() + map.values() + map.getOrDefault("x", -1));
        System.out.println(map.entrySet().iterator().next() + " " + map.remove("one", 2));
        Map<Integer, Integer> recent =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                        return size() > 3;
                    }
                };
        for (int i = 0; i < 5; i++) {
            recent.put(i, i);
            recent.get(2);
        }
        System.out.println(recent);
        Map<String, Integer> identity = new IdentityHashMap<>();
        identity.put(new String("a"), 1);
        identity.put(new String("a"), 2);
        System.out.println(identity.size() + " " + Map.entry("k", "v"));
        show("null value", () -> Map.of("a", null));
        show("twice", () -> Map.of("a", 1, "a", 2));
        show(
                "cme",
                () -> {
                    for (String k : map.keySet()) map.put(k + "!", 0);
                    return map;
                });
    }

    private static void trees() {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 50; i += 5) {
            map.put(i, "v" + i);
        }
        System.out.println(
                map.headMap(15) + " " + map.tailMap(35, false) + map.subMap(10, true, 20, true));
        System.out.println(
                map.floorKey(12)
                        + " "
                        + map.ceilingEntry(12)
                        + map.lowerKey(0)
                        + map.higherKey(45));
        System.out.println(
                map.descendingMap().headMap(30) + " " + map.pollFirstEntry() + map.lastEntry());
        map.headMap(10).clear();
        System.out.println(map.firstKey() + " " + map.navigableKeySet().descendingSet());
        show("out of range", () -> map.subMap(10, 20).put(30, ""));
        TreeSet<String> set =
                new TreeSet<>(
                        Comparator.comparing(String::length)
                                .thenComparing(Comparator.reverseOrder()));
        Collections.addAll(set, "pear", "fig", "apple", "kiwi", "date", "plum", "nut");
        System.out.println(
                set
                        + " "
                        + set.first()
                        + set.pollLast()
                        + set.headSet("kiwi")
                        + set.descendingSet());
        show("not comparable", () -> new TreeSet<Object>(List.of(1, "a")));
    }

    private static void queues() {
        PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.reverseOrder());
        queue.addAll(List.of(4, 8, 1, 9, 3, 7));
        System.out.print(queue + " ");
        while (!queue.isEmpty()) {
            System.out.print(queue.poll() + " ");
        }
        System.out.println(queue.peek());
        ArrayDeque<Integer> deque = new ArrayDeque<>();
        for (int i = 0; i < 20; i++) {
            if (i % 2 == 0) {
                deque.addFirst(i);
            } else {
                deque.addLast(i);
            }
        }
        System.out.println(
                deque + " " + deque.removeFirst() + deque.pollLast() + deque.contains(7));
        BitSet bits = new BitSet();
        bits.set(3, 9);
        bits.flip(5);
        bits.set(130);
        System.out.println(
                bits + " " + bits.cardinality() + " " + bits.nextClearBit(3) + bits.length());
    }

    private static void enums() {
        EnumMap<Colour, Integer> map = new EnumMap<>(Colour.class);
        map.put(Colour.BLUE, 3);
        map.put(Colour.RED, 1);
        System.out.println(
                map
                        + " "
                        + map.containsKey(Colour.GREEN)
                        + EnumSet.complementOf(EnumSet.of(Colour.RED)));
        System.out.println(
                EnumSet.range(Colour.RED, Colour.GREEN) + " " + EnumSet.noneOf(Colour.class));
        show("value of", () -> Colour.valueOf("PINK"));
        System.out.println(
                Colour.GREEN.compareTo(Colour.BLUE) + " " + Colour.RED.getDeclaringClass());
    }

    private static void sorting() {
        List<String> words = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            words.add("w" + random.nextInt(30) + "-" + i);
        }
        words.sort(Comparator.comparing(word -> word.substring(0, word.indexOf('-'))));
        System.out.println(words);
        double[] doubles = {3, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, 2};
        Arrays.sort(doubles);
        System.out.println(Arrays.toString(doubles));
        int[] ints = random.ints(1000).toArray();
        Arrays.sort(ints, 100, 900);
        System.out.println(Arrays.hashCode(ints) + " " + Arrays.stream(ints).limit(3).sum());
        Integer[] boxed = {3, 1, 2};
        Arrays.sort(boxed, Collections.reverseOrder());
        System.out.println(
                Arrays.toString(boxed) + Arrays.compare(new int[] {1, 2}, new int[] {1, 3}));
        System.out.println(
                Arrays.mismatch(new byte[] {1, 2}, new byte[] {1, 3})
                        + " "
                        + Arrays.equals(ints, ints.clone()));
        int[] sums = {1, 2, 3, 4};
        Arrays.setAll(sums, i -> i * i);
        System.out.println(Arrays.toString(sums) + Arrays.asList(boxed).contains(2));
    }

    private static void unmodifiable() {
        show("of", () -> List.of(1).set(0, 2));
        show("copy", () -> List.copyOf(new ArrayList<>(List.of(1))).remove(0));
        show("collections", () -> Collections.unmodifiableMap(new HashMap<>()).put("a", "b"));
        show("contains null", () -> List.of(1).contains(null));
        show("to list", () -> Stream.of(1, 2).toList().add(3));
        show("empty", () -> Collections.emptyIterator().next());
        System.out.println(
                Set.of(1).hashCode()
                        + " "
                        + List.of(1, 2, 3).hashCode()
                        + Collections.singleton(4));
    }

    private static void streams() {
        System.out.println(
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> "n" + i)
                        .collect(Collectors.joining(",", "[", "]")));
        System.out.println(
                Stream.iterate(1, x -> x * 3)
                        .limit(8)
                        .filter(x -> x % 2 == 1)
                        .map(String::valueOf)
                        .toList());
        System.out.println(IntStream.of(3, 1, 2).sorted().boxed().collect(Collectors.toList()));
        System.out.println(
                DoubleStream.of(0.1, 0.2, 0.3).sum() + " " + DoubleStream.of(1, 2, 4).average());
        System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
        IntSummaryStatistics statistics = IntStream.of(4, 8, 15).summaryStatistics();
        System.out.println(
                statistics.getMin() + " " + statistics.getMax() + " " + statistics.getAverage());
        System.out.println(
                Stream.of("b", "a", "c", "a")
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        System.out.println(
                Stream.of(1, 2, 3, 4, 5)
                        .skip(1)
                        .takeWhile(x -> x < 5)
                        .dropWhile(x -> x < 3)
                        .toList());
        System.out.println(
                Stream.of(List.of(1, 2), List.of(3)).flatMap(List::stream).mapToInt(x -> x).sum());
        System.out.println(
                IntStream.range(0, 5).anyMatch(x -> x == 3) + " " + Stream.empty().findFirst());
        System.out.println(
                Stream.of(5, 2, 8).max(Comparator.naturalOrder()) + " " + Stream.of(1, 2).count());
        System.out.println(
                Stream.of("x", "yy")
                        .peek(x -> System.out.print(x + ";"))
                        .mapToInt(String::length)
                        .max());
        System.out.println(IntStream.range(0, 20).parallel().map(x -> x * x).sum());
        double[] many = new Random(1).doubles(1000).toArray();
        System.out.println(
                Arrays.stream(many).sum() + " " + Arrays.stream(many).average().getAsDouble());
        show(
                "used twice",
                () -> {
                    Stream<Integer> s = Stream.of(1);
                    s.count();
                    return s.count();
                });
    }

    private static void collecting() {
        List<String> words = List.of("apple", "fig", "pear", "kiwi", "plum", "banana");
        System.out.println(words.stream().collect(Collectors.groupingBy(String::length)));
        System.out.println(
                words.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        w -> w.length() > 4, Collectors.counting())));
        System.out.println(
                words.stream().collect(Collectors.toMap(Function.identity(), String::length)));
        System.out.println(
                ""
                        + words.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                w -> w.charAt(0),
                                                TreeMap::new,
                                                Collectors.mapping(
                                                        String::length, Collectors.toList()))));
        System.out.println(
                words.stream().collect(Collectors.averagingInt(String::length))
                        + " "
                        + words.stream().collect(Collectors.summingInt(String::length)));
        System.out.println(
                ""
                        + words.stream()
                                .collect(
                                        Collectors.teeing(
                                                Collectors.counting(),
                                                Collectors.joining("|"),
                                                (n, j) -> n + j)));
        show("duplicate", () -> words.stream().collect(Collectors.toMap(String::length, w -> w)));
        StringJoiner joiner = new StringJoiner(", ", "{", "}").setEmptyValue("none");
        System.out.println(joiner + " " + joiner.add("a").add("b"));
    }
}
