package semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Java evaluates from left to right, and throws where it got to. */
final class Order {
    private static int counter;
    private static final StringBuilder LOG = new StringBuilder();

    private int field = 3;
    private Order next;

    private Order() {}

    static void run() {
        operands();
        arguments();
        arrays();
        nulls();
        loops(null, 4);
        handlers(null, null);
        assignments();
        conditions();
        initialisers();
        synchronizedMethods();
        nested();
        System.out.println(returnsFromFinally(0) + " " + returnsFromFinally(1));
        System.out.println(values());
    }

    private static int next() {
        return ++counter;
    }

    private static int log(String what, int value) {
        LOG.append(what).append(' ');
        return value;
    }

    private static void flush() {
        System.out.println(LOG.toString().trim());
        LOG.setLength(0);
    }

    private static void operands() {
        counter = 0;
        System.out.println(next() - next());
        System.out.println(next() * 100 + next() * 10 + next());
        System.out.println((next() + next()) / (next() - next()));
        int i = 5;
        System.out.println(i + i++ + ++i + (i += 2) + i);
        int j = 2;
        j = j++ * j + j--;
        System.out.println(j);
        long l = 1;
        l += next() << (int) l++ + next();
        System.out.println(l);
        System.out.println("" + next() + next() + (char) ('a' + next() % 3) + next());
        double d = log("a", 1) / (double) log("b", 0) + log("c", 2);
        flush();
        System.out.println(d);
        System.out.println(log("x", 1) < log("y", 2) == log("z", 3) > log("w", 4));
        flush();
    }

    private static int sub(int a, int b, int c) {
        return a * 100 + b * 10 + c;
    }

    private int with(int a, int b) {
        return field + a * 10 + b;
    }

    private static void arguments() {
        counter = 0;
        System.out.println(sub(next(), next(), next()));
        System.out.println(new Order().with(next(), next()));
        System.out.println(Math.max(next(), next()) - Math.min(next(), next()));
        System.out.println(List.of(next(), next(), next()) + " " + Map.of(next(), next()));
        System.out.println(String.format("%d %d %d", next(), next(), next()));
        List<Integer> list = new ArrayList<>();
        list.add(next());
        list.add(list.size(), list.get(0) + next());
        System.out.println(list);
    }

    private static int[] array(String name, int... values) {
        LOG.append(name).append(' ');
        return values;
    }

    private static void arrays() {
        array("array", 1, 2)[log("index", 1)] = log("value", 7);
        flush();
        try {
            array("array", 1, 2)[log("index", 2)] = log("value", 7);
        } catch (ArrayIndexOutOfBoundsException e) {
            flush();
        }
        int[] none = null;
        try {
            none[log("index", 0)] = log("value", 1);
        } catch (NullPointerException e) {
            flush();
        }
        try {
            none[log("index", 0)] += log("value", 1);
        } catch (NullPointerException e) {
            flush();
        }
        int[] a = {0, 0, 0, 0};
        int i = 0;
        a[i++] = i++;
        a[i] = i = 3;
        System.out.println(a[0] + " " + a[1] + " " + a[2] + " " + a[3] + " " + i);
        int[] b = a;
        b[0] = (b = new int[] {9, 9})[1] + b[0];
        System.out.println(a[0] + " " + b[0]);
        int[] made = {next(), next(), counter = 0, next()};
        System.out.println(made[2] + " " + made[3]);
    }

    private static Order missing() {
        LOG.append("missing ");
        return null;
    }

    private static void nulls() {
        try {
            System.out.println(missing().with(log("a", 1), log("b", 2)));
        } catch (NullPointerException e) {
            flush();
        }
        try {
            missing().field = log("value", 1);
        } catch (NullPointerException e) {
            flush();
        }
        try {
            missing().field += log("value", 1);
        } catch (NullPointerException e) {
            flush();
        }
        try {
            int unused = missing().field;
            System.out.println("read");
        } catch (NullPointerException e) {
            flush();
        }
        try {
            missing().next.next = new Order();
        } catch (NullPointerException e) {
            flush();
        }
        try {
            throw (RuntimeException) (Object) missing();
        } catch (NullPointerException e) {
            flush();
        }
        try {
            synchronized (missing()) {
                System.out.println("in");
            }
        } catch (NullPointerException e) {
            flush();
        }
        Integer boxed = null;
        try {
            int i = boxed + log("value", 1);
        } catch (NullPointerException e) {
            System.out.println("unboxed" + LOG);
        }
        String text = null;
        try {
            switch (text) {
                case "a" -> System.out.println("a");
                default -> System.out.println("default");
            }
        } catch (NullPointerException e) {
            System.out.println("switch");
        }
        System.out.println(text + null);
    }

    private static void loops(Order order, int times) {
        try {
            while (true) {
                System.out.println("before " + times--);
                order.with(1, 2);
            }
        } catch (NullPointerException e) {
            System.out.println("left at " + times);
        }
        Object text = "text";
        int turns = 0;
        try {
            do {
                turns++;
                try {
                    System.out.println(((Integer) text).intValue());
                } catch (ClassCastException e) {
                    System.out.println("in turn " + turns);
                }
            } while (turns < 2);
        } catch (ClassCastException e) {
            System.out.println("too far out");
        }
        for (int i = 0; i < 3; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 2) {
                    break;
                }
                System.out.println("turn " + i);
            } finally {
                System.out.println("finally " + i);
            }
        }
    }

    /** What was done in a protected block before it was left, and nothing else. */
    private static void handlers(Order first, Order second) {
        int step = 0;
        String text = null;
        try {
            step = 1;
            text = "one";
            first.with(1, 1);
            step = 2;
            text = "two";
            second.with(2, 2);
            step = 3;
        } catch (NullPointerException e) {
            System.out.println(step + " " + text);
            try {
                second.with(3, 3);
            } catch (NullPointerException f) {
                System.out.println("still null");
            }
        }
        try {
            System.out.println(first.field + second.field);
        } catch (NullPointerException e) {
            System.out.println("after: null");
        }
        Order order = new Order();
        int seen = 0;
        try {
            order.field = 1;
            first.with(0, 0);
            seen = order.field;
        } catch (NullPointerException e) {
            order.field++;
            System.out.println(order.field + " " + seen);
        }
        int[] numbers = new int[2];
        int index = 5;
        try {
            first.with(0, 0);
            numbers[index] = 1;
        } catch (NullPointerException e) {
            try {
                numbers[index] = 2;
            } catch (ArrayIndexOutOfBoundsException f) {
                System.out.println(f.getMessage());
            }
        }
    }

    private static void assignments() {
        int x;
        int y;
        x = y = next();
        System.out.println(x == y);
        byte small = 10;
        small *= 30.5;
        small -= 'a';
        System.out.println(small);
        char c = 'x';
        c += 1.7;
        System.out.println(c);
        int i = 0;
        i += 3.7;
        i -= 1e20;
        System.out.println(i);
        String s = "a";
        s += 1 + 2 + 'b' + "" + null + 1.5f + true;
        System.out.println(s);
        Integer boxed = 127;
        Integer other = 127;
        Integer big = 1000;
        boxed++;
        System.out.println(
                (boxed == 128) + " " + (other == Integer.valueOf(127)) + " " + big.equals(1000));
    }

    private static void conditions() {
        boolean a = log("a", 1) > 0 | log("b", 1) > 0;
        boolean b = log("c", 1) > 0 || log("d", 1) > 0;
        boolean c = log("e", 0) > 0 && log("f", 1) > 0;
        boolean d = log("g", 0) > 0 & log("h", 1) > 0 ^ true;
        flush();
        System.out.println(a + " " + b + " " + c + " " + d);
        Object o = true ? 1 : 2.0;
        Object p = false ? 'a' : 98;
        System.out.println(o + " " + p + " " + (a ? null : 0));
    }

    private static class Base {
        static final String NAME = name("Base");
        int number = number("base field");

        Base() {
            LOG.append("Base() ");
            hook();
        }

        void hook() {
            LOG.append("Base.hook ");
        }

        static String name(String of) {
            LOG.append(of).append(".<clinit> ");
            return of;
        }

        static int number(String what) {
            LOG.append(what).append(' ');
            return 1;
        }
    }

    private static final class Derived extends Base {
        static final String OTHER = name("Derived");
        static final int CONSTANT = 5;
        int own = number("derived field");

        @Override
        void hook() {
            LOG.append("Derived.hook(" + own + ") ");
        }
    }

    private interface Lazy {
        String VALUE = Base.name("Lazy");

        default void nothing() {}
    }

    private static final class Fails {
        static final int VALUE = 1 / (counter - counter);

        static int value() {
            return VALUE;
        }
    }

    private static void initialisers() {
        System.out.println(Derived.CONSTANT);
        flush();
        Derived derived = new Derived();
        flush();
        System.out.println(derived.own + derived.number);
        System.out.println(Lazy.VALUE);
        flush();
        new Base();
        flush();
        try {
            System.out.println(Fails.value());
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getCause());
        }
    }

    private synchronized int divide(int by) {
        try {
            return field / by;
        } catch (ArithmeticException e) {
            return -1;
        } finally {
            field++;
        }
    }

    private static synchronized String parse(String text) {
        try {
            return "" + Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return "no number";
        }
    }

    private static void synchronizedMethods() {
        Order order = new Order();
        System.out.println(order.divide(1) + " " + order.divide(0) + " " + order.divide(2));
        System.out.println(parse("12") + " " + parse("x"));
    }

    private static void nested() {
        try {
            try {
                throw new IllegalStateException("inner");
            } finally {
                System.out.println("finally");
                try {
                    throw new IllegalArgumentException("in finally");
                } catch (IllegalArgumentException e) {
                    System.out.println(e.getMessage());
                }
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            try {
                throw new IllegalStateException("lost");
            } finally {
                Object o = List.of().get(counter - counter);
            }
        } catch (RuntimeException e) {
            System.out.println(e instanceof IndexOutOfBoundsException);
        }
        for (String kind : List.of("a", "b", "c", "d")) {
            try {
                switch (kind) {
                    case "a" -> throw new Exception("checked");
                    case "b" -> throw new IllegalArgumentException("argument");
                    case "c" -> throw new AssertionError("assertion");
                    default -> System.out.println("nothing");
                }
            } catch (IllegalArgumentException | IllegalStateException e) {
                System.out.println("either " + e.getMessage());
            } catch (Exception e) {
                System.out.println("any " + e.getMessage());
            } catch (Throwable e) {
                System.out.println("all " + e.getMessage());
            }
        }
    }

    @SuppressWarnings("finally")
    private static int returnsFromFinally(int how) {
        int value = 1;
        try {
            if (how == 0) {
                return value;
            }
            throw new IllegalStateException();
        } finally {
            value = 2;
            if (how == 1) {
                return value;
            }
        }
    }

    private static int values() {
        int sum = 0;
        outer:
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; j++) {
                if (j == i) {
                    continue outer;
                }
                if (i == 7) {
                    break outer;
                }
                sum += i * j;
            }
        }
        return sum;
    }
}
