package semantics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** What the library says of wrong arguments. */
final class Messages {
    private Messages() {}

    static void run() {
        thrownByTheLibrary();
        copies(new int[] {1, 2, 3, 4, 5});
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + ", " + e.getMessage());
        }
    }

    private static Object hide(Object object) {
        return object;
    }

    private static void thrownByTheLibrary() {
        show("class object", () -> Integer.class.cast(hide("text")));
        show("new instance", () -> java.lang.reflect.Array.newInstance(int.class, -3));
        show("parse", () -> Integer.parseInt("12x"));
        show("parse empty", () -> Integer.parseInt(""));
        show("parse null", () -> Integer.parseInt(null));
        show("parse large", () -> Integer.parseInt("2147483648"));
        show("parse radix", () -> Integer.parseInt("zz", 16));
        show("parse long", () -> Long.parseLong("9223372036854775808"));
        show("parse double", () -> Double.parseDouble("1.2.3"));
        show("parse double empty", () -> Double.parseDouble(" "));
        show("parse boolean", () -> Boolean.parseBoolean("TRUE"));
        show("char at", () -> "abc".charAt(3));
        show("char at -1", () -> "abc".charAt(-1));
        show("substring", () -> "abc".substring(2, 1));
        show("substring beyond", () -> "abc".substring(4));
        show("list get", () -> new ArrayList<>(List.of(1)).get(1));
        show("list of get", () -> List.of(1).get(1));
        show("list add", () -> List.of(1).add(2));
        show("list of null", () -> List.of(1, null));
        show("list remove", () -> new ArrayList<>().remove(0));
        show("list set", () -> new ArrayList<>(List.of(1, 2)).set(2, 3));
        show("empty next", () -> new ArrayList<>().iterator().next());
        show("first", () -> new ArrayList<>().getFirst());
        show(
                "changed",
                () -> {
                    List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
                    for (Integer i : list) {
                        list.add(i);
                    }
                    return list;
                });
        show(
                "iterator remove",
                () -> {
                    Iterator<Integer> iterator = new ArrayList<>(List.of(1)).iterator();
                    iterator.remove();
                    return null;
                });
        show(
                "map changed",
                () -> {
                    HashMap<Integer, Integer> map = new HashMap<>();
                    map.put(1, 1);
                    map.put(2, 2);
                    for (Integer key : map.keySet()) {
                        map.remove(3 - key);
                        map.put(key + 10, 1);
                    }
                    return map;
                });
        show("require", () -> Objects.requireNonNull(null, "must be there"));
        show("require nothing", () -> Objects.requireNonNull(hide(null)));
        show("check index", () -> Objects.checkIndex(5, 3));
        show("check range", () -> Objects.checkFromToIndex(2, 1, 3));
        show("check size", () -> Objects.checkFromIndexSize(2, 2, 3));
        show("enum", () -> Thread.State.valueOf("SLEEPY"));
        show("exact", () -> Math.addExact(Integer.MAX_VALUE, 1));
        show("exact long", () -> Math.multiplyExact(Long.MAX_VALUE, 2L));
        show("to int", () -> Math.toIntExact(1L << 40));
        show("builder", () -> new StringBuilder("abc").deleteCharAt(5));
        show("builder insert", () -> new StringBuilder("abc").insert(9, "x"));
        show("repeat", () -> "a".repeat(-1));
        show("optional", () -> java.util.Optional.empty().get());
        show("or else throw", () -> java.util.Optional.empty().orElseThrow());
        show("deque", () -> new java.util.ArrayDeque<>().pop());
        show("deque null", () -> new java.util.ArrayDeque<>().add(null));
        show("queue", () -> new java.util.PriorityQueue<>().remove());
        show("tree", () -> new java.util.TreeMap<String, String>().firstKey());
        show("tree null", () -> new java.util.TreeMap<String, String>().put(null, ""));
        show("stack", () -> new java.util.Stack<>().pop());
    }

    private static void copies(int[] numbers) {
        int[][] wrong = {{0, 3, 3}, {-1, 0, 1}, {0, 0, 6}, {0, 0, -1}, {6, 0, 0}};
        for (int[] w : wrong) {
            try {
                System.arraycopy(numbers, w[0], numbers, w[1], w[2]);
                System.out.println("copied");
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e);
            }
        }
        try {
            System.arraycopy(numbers, 0, new long[5], 0, 1);
        } catch (ArrayStoreException e) {
            System.out.println(e);
        }
        Object[] objects = new Object[3];
        System.arraycopy(new Integer[] {1, null, 3}, 0, objects, 0, 3);
        System.out.println(java.util.Arrays.asList(objects));
        List<String> some = new ArrayList<>(java.util.Arrays.asList("a", null));
        System.out.println(some + java.util.Arrays.toString(some.toArray(new String[0])));
        try {
            System.arraycopy("text", 0, numbers, 0, 1);
        } catch (ArrayStoreException e) {
            System.out.println(e);
        }
    }
}
