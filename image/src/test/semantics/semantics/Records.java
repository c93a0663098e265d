package semantics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Records, sealed types, and switches over patterns, enums and strings. */
final class Records {
    private sealed interface Shape permits Circle, Square, Pair {}

    private record Circle(double radius) implements Shape {}

    private record Square(int side, String name) implements Shape {}

    private record Pair(Shape one, Shape other) implements Shape {}

    private record Everything(
            byte b,
            short s,
            char c,
            int i,
            long l,
            float f,
            double d,
            boolean z,
            String t,
            int[] a,
            Object o) {}

    private record Empty() {}

    private record Box<T>(T content) {}

    private record Floats(float f, double d) {}

    private record Own(int value) {
        static int made;

        Own {
            if (value < 0) {
                throw new IllegalArgumentException("negative: " + value);
            }
            made++;
        }

        Own(String text) {
            this(Integer.parseInt(text));
        }

        @Override
        public int value() {
            return value + 100;
        }

        @Override
        public String toString() {
            return "own " + value + " " + value();
        }
    }

    private record Throwing(int part) {
        @Override
        public int part() {
            throw new UnsupportedOperationException("part");
        }
    }

    private enum Colour {
        RED,
        GREEN {
            @Override
            int weight() {
                return 7;
            }
        },
        BLUE;

        int weight() {
            return ordinal();
        }
    }

    private Records() {}

    static void run() {
        text();
        hashes();
        equality();
        inContainers();
        classes();
        patterns();
        conditions();
        exhaustive();
        sealedTypes();
        constants();
        mistakes();
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + ", " + e.getMessage());
        }
    }

    private static Everything everything(float f, double d, int[] a, Object o) {
        return new Everything((byte) -1, (short) -2, 'c', 4, 5L << 33, f, d, true, "t", a, o);
    }

    private static void text() {
        System.out.println(new Square(3, "s") + " " + new Empty() + " " + new Box<>(null));
        System.out.println(everything(6.5f, -0.0, null, new Circle(1e100)));
        System.out.println(new Box<>(List.of(new Box<>('x'), new Box<>(1.5f))));
        System.out.println(new Pair(new Circle(Double.NaN), new Pair(null, new Square(0, ""))));
        System.out.println(new Own("17") + " " + new Own(1) + " " + Own.made);
        record Local(char[] letters, byte small) {}
        String local = new Local("ab".toCharArray(), (byte) 200).toString();
        System.out.println(local.substring(0, local.indexOf('@')) + local.endsWith("small=-56]"));
    }

    private static void hashes() {
        System.out.println(new Empty().hashCode() + " " + new Box<>(null).hashCode());
        System.out.println(new Square(3, "s").hashCode() + " " + new Circle(2.5).hashCode());
        System.out.println(everything(6.5f, -0.0, null, "o").hashCode());
        System.out.println(everything(Float.NaN, Double.NaN, null, List.of(1, 2)).hashCode());
        System.out.println(new Own(3).hashCode() + " " + new Floats(-0.0f, 0.0).hashCode());
        System.out.println(new Box<>(new Box<>(new Box<>(Long.MIN_VALUE))).hashCode());
        int[] array = {1};
        System.out.println(new Box<>(array).hashCode() == System.identityHashCode(array));
    }

    private static void equality() {
        float[] floats = {0.0f, -0.0f, Float.NaN, Float.intBitsToFloat(0x7fc00001), 1};
        for (float one : floats) {
            StringBuilder row = new StringBuilder();
            for (float other : floats) {
                row.append(new Floats(one, 1).equals(new Floats(other, 1)) ? '=' : '.');
                row.append(new Floats(1, one).equals(new Floats(1, other)) ? '=' : '.');
                row.append(new Circle(one).equals(new Circle(other)) ? '=' : '.');
            }
            System.out.println(row);
        }
        int[] array = {1, 2};
        System.out.println(
                everything(1, 2, array, "o").equals(everything(1, 2, array, new String("o")))
                        + " "
                        + everything(1, 2, array, "o").equals(everything(1, 2, array.clone(), "o"))
                        + " "
                        + everything(1, 2, null, null).equals(everything(1, 2, null, null)));
        Square square = new Square(3, "s");
        System.out.println(
                square.equals(square)
                        + " "
                        + square.equals(new Square(3, new String("s")))
                        + " "
                        + square.equals(new Square(3, null))
                        + " "
                        + new Square(3, null).equals(square)
                        + " "
                        + square.equals(null)
                        + " "
                        + square.equals("s"));
        System.out.println(
                new Box<>(1).equals(new Box<>(1L)) + " " + new Empty().equals(new Empty()));
        System.out.println(new Throwing(1).equals(new Throwing(1)) + " " + new Throwing(4));
    }

    private static void inContainers() {
        Map<Object, Integer> map = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            map.merge(new Square(i % 7, "n" + i % 3), i, Integer::sum);
            map.merge(new Circle(i % 5 / 2.0), i, Integer::sum);
            map.merge(new Pair(new Circle(i % 2), new Square(i % 3, "x")), i, Integer::sum);
        }
        System.out.println(map);
    }

    private static void classes() {
        System.out.println(
                Square.class.isRecord()
                        + " "
                        + Records.class.isRecord()
                        + " "
                        + Square.class.getSimpleName()
                        + " "
                        + new Box<>(1).getClass().getName());
        System.out.println(Records.class.getPackageName() + " " + Colour.GREEN.getDeclaringClass());
    }

    private static String describe(Object object) {
        return switch (object) {
            case null -> "nothing";
            case Integer i when i > 10 -> "large " + i;
            case Integer i -> "int " + i;
            case String s when s.isEmpty() -> "empty";
            case String s -> "text " + s.length();
            case Circle(double r) -> "circle " + r;
            case Pair(Circle(var r), Square(int side, var name)) when side > r ->
                    r + " below " + side + name;
            case Pair(Circle(var r), Square(int side, var name)) -> r + " and " + side + name;
            case Pair(var one, var other) -> "pair of " + describe(one) + ", " + describe(other);
            case Shape shape -> "shape " + shape;
            case int[] ints when ints.length > 2 -> "ints " + ints.length;
            case int[] ints -> "few ints";
            case Object[] all -> "objects " + all.length;
            case Colour colour when colour.weight() > 5 -> "heavy " + colour;
            case Colour.BLUE -> "the blue one";
            case Colour colour -> "colour " + colour;
            case Box<?>(Box<?>(Integer i)) -> "int in boxes " + i;
            case Box<?>(Box<?>(var any)) -> "in boxes " + any;
            case Box<?> box -> "box " + describe(box.content());
            case CharSequence text -> "sequence " + text;
            case Number number -> "number " + number.intValue();
            default -> "other " + object.getClass().getSimpleName();
        };
    }

    private static void patterns() {
        Object[] objects = {
            null,
            5,
            50,
            "",
            "abc",
            new Circle(1),
            new Pair(new Circle(2), new Square(1, "q")),
            new Pair(new Circle(2), new Square(3, "q")),
            new Pair(null, new Circle(1)),
            new Square(2, "z"),
            new int[4],
            new int[1],
            new String[2],
            new long[1],
            Colour.RED,
            Colour.GREEN,
            Colour.BLUE,
            new Box<>(new Box<>(3)),
            new Box<>(new Box<>(null)),
            new Box<>("x"),
            new StringBuilder("built"),
            7.9,
            'c',
            1L << 40
        };
        for (Object object : objects) {
            System.out.println(describe(object));
        }
    }

    private static void conditions() {
        List<Object> seen = new ArrayList<>();
        for (Object object : new Object[] {1, "one", new Square(4, "four"), null, 2.0}) {
            if (object instanceof Integer i && i > 0) {
                seen.add(i + 1);
            } else if (object instanceof Square(int side, String name) && name.length() == side) {
                seen.add(name + side);
            } else if (!(object instanceof String s)) {
                seen.add("not text");
            } else {
                seen.add(s.length());
            }
        }
        System.out.println(seen);
    }

    private static double area(Shape shape) {
        return switch (shape) {
            case Circle c -> 3 * c.radius() * c.radius();
            case Square(var side, _) -> side * side;
            case Pair(Shape one, Shape other) -> area(one) + area(other);
        };
    }

    private static void exhaustive() {
        show(
                "area",
                () -> area(new Pair(new Circle(2), new Pair(new Square(3, ""), new Circle(1)))));
        show("area of nothing", () -> area(null));
        show("area of pair of nothing", () -> area(new Pair(new Circle(1), null)));
        for (Colour colour : Colour.values()) {
            int number =
                    switch (colour) {
                        case RED -> 1;
                        case GREEN -> {
                            int twice = colour.weight() * 2;
                            yield twice;
                        }
                        case BLUE -> 3;
                    };
            System.out.print(number + " ");
        }
        System.out.println();
        show(
                "null colour",
                () ->
                        switch ((Colour) hide(null)) {
                            case RED -> 1;
                            case GREEN, BLUE -> 2;
                        });
        show(
                "null text",
                () ->
                        switch ((String) hide(null)) {
                            case "a" -> 1;
                            default -> 2;
                        });
    }

    private static Object hide(Object object) {
        return object;
    }

    private static String kind(Box<? extends Shape> box) {
        return switch (box) {
            case Box<? extends Shape>(Circle c) when c.radius() > 1 -> "big circle";
            case Box<? extends Shape>(Circle c) -> "circle";
            case Box<? extends Shape>(Square s) -> "square " + s.name();
            case Box<? extends Shape>(Pair p) -> "pair " + p.one();
        };
    }

    private static void sealedTypes() {
        System.out.println(kind(new Box<>(new Circle(2))) + ", " + kind(new Box<>(new Circle(1))));
        System.out.println(kind(new Box<>(new Square(1, "s"))));
        show("box of nothing", () -> kind(new Box<>(null)));
        show("no box", () -> kind(null));
    }

    private static String word(String text) {
        return switch (text) {
            case "Aa", "BB" -> "same hash";
            case "C#" -> "also";
            case "" -> "empty";
            case null -> "null";
            case String s when s.length() > 5 -> "long";
            default -> "other";
        };
    }

    private static int number(Integer n) {
        return switch (n) {
            case 1, 2 -> 10;
            case 1000000 -> 20;
            case Integer i when i < 0 -> -1;
            case Integer i -> i;
        };
    }

    private static void constants() {
        for (String text : new String[] {"Aa", "BB", "C#", "Bb", "", null, "long enough"}) {
            System.out.print(word(text) + "; ");
        }
        System.out.println();
        for (int n : new int[] {1, 2, 3, 1000000, -5, Integer.MIN_VALUE}) {
            System.out.print(number(n) + " ");
        }
        System.out.println();
        int sum = 0;
        for (char c : "hello, world".toCharArray()) {
            switch (c) {
                case 'l':
                    sum += 1;
                // falls through
                case 'o':
                    sum += 10;
                    break;
                default:
                    sum += 100;
            }
        }
        System.out.println(sum);
    }

    private static void mistakes() {
        show("constructor", () -> new Own(-1));
        show("other constructor", () -> new Own("x"));
        show(
                "accessor in pattern",
                () -> new Throwing(1) instanceof Throwing(int part) && part > 0);
        show(
                "accessor in switch",
                () ->
                        switch ((Object) new Throwing(2)) {
                            case Throwing(int part) -> part;
                            default -> 0;
                        });
        show(
                "accessor, cause",
                () -> {
                    try {
                        return new Box<>(new Throwing(1)) instanceof Box<?>(Throwing(int part));
                    } catch (MatchException e) {
                        return e.getMessage() + " because of " + e.getCause();
                    }
                });
    }
}
