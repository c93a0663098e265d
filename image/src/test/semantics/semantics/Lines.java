package semantics;

import java.util.function.IntSupplier;

/**
 * Which line a stack trace names when a statement takes several, with calls, checks for null and
 * array indices inside one another. The empty comments keep the lines apart.
 */
final class Lines {
    private final String name;
    private Lines next;
    private int value;

    private Lines(String name) {
        this.name = name;
    }

    static void run() {
        Lines named = new Lines("abc");
        Lines bare = new Lines(null);
        Lines linked = new Lines("x");
        linked.next = new Lines("y");
        Lines five = new Lines("five");
        five.value = 5;
        show("null in an argument", () -> fieldInArgument(null));
        show("the call itself", () -> fieldInArgument(five));
        show("the call after its arguments", () -> callInArgument(named));
        show("null in the second argument", () -> callInArgument(bare));
        show("null within a chain", () -> chain(named));
        show("a chain to its end", () -> chain(linked));
        show("a call within a chain", () -> chainInArgument(named));
        show("the end of a chain", () -> callInChain(named));
        show("null in the argument of a chain", () -> callInChain(bare));
        show("a constructor", () -> construct(named));
        show("null in a constructor", () -> construct(bare));
        show("an index", () -> indices(new int[1], bare));
        show("the call after indices", () -> indices(new int[] {1, 2}, bare));
        show("a call between texts", () -> concatenation(linked));
        show("null between texts", () -> concatenation(named));
        show("choices in arguments", () -> choices(linked));
        show("a condition", () -> condition(bare));
        show("the far end of a condition", () -> condition(new Lines("z")));
        show("a switch", () -> selector(bare));
        show("what is stored", () -> store(new int[2], named));
        show("where it is stored", () -> store(new int[0], linked));
        show("a lambda's call", () -> lambda(bare));
        show("null in a lambda", () -> lambda(null));
    }

    private static int sum(int a, int b) {
        if (a + b > 0) {
            throw new IllegalStateException("on purpose");
        }
        return a + b;
    }

    private static int plusOne(int a) {
        return a + 1;
    }

    private Lines self() {
        return this;
    }

    private Lines set(int newValue) {
        if (newValue == 3) {
            throw new IllegalStateException("on purpose");
        }
        value = newValue;
        return this;
    }

    private static void fieldInArgument(Lines of) {
        sum( //
                plusOne(1), //
                of.value);
    }

    private static void callInArgument(Lines of) {
        sum( //
                plusOne(of.value), //
                of.name.length());
    }

    private static void chain(Lines of) {
        of.self() //
                .set(1) //
                .next //
                .set(2);
    }

    private static void chainInArgument(Lines of) {
        of.set( //
                of.self() //
                        .set(3) //
                        .value);
    }

    private static void callInChain(Lines of) {
        of //
                .self() //
                .set( //
                        of.name //
                                .length());
    }

    private static void construct(Lines of) {
        new Thrower( //
                of.value, //
                of //
                        .name);
    }

    private static void indices(int[] array, Lines of) {
        sum( //
                array[ //
                        of.value], //
                array[ //
                        plusOne(of.value)]);
    }

    private static String concatenation(Lines of) {
        return "a" //
                + of.name.length() //
                + sum( //
                        1, //
                        of.next.value);
    }

    private static int choices(Lines of) {
        return sum( //
                of == null //
                        ? 1 //
                        : of.value + 1, //
                of.next == null //
                        ? 1 //
                        : 0);
    }

    private static boolean condition(Lines of) {
        return of.value == 0 //
                && of.name.length() == 1 //
                && sum( //
                                1, //
                                of.value) //
                        == 0;
    }

    private static int selector(Lines of) {
        return switch ( //
        of.name //
                .length()) {
            case 1 -> 1;
            default -> 2;
        };
    }

    private static void store(int[] array, Lines of) {
        array[ //
                        of.value] = //
                of //
                        .next
                        .value;
    }

    private static int lambda(Lines of) {
        IntSupplier supplier = () -> //
                sum( //
                                of.value + 1, //
                                1);
        return plusOne( //
                supplier //
                        .getAsInt());
    }

    private static final class Thrower {
        Thrower(int number, String text) {
            throw new IllegalStateException( //
                    "on purpose"
                            + text.length() //
                            + number);
        }
    }

    private static void show(String what, Runnable action) {
        StringBuilder line = new StringBuilder(what).append(':');
        try {
            action.run();
            line.append(" nothing");
        } catch (RuntimeException e) {
            line.append(' ').append(e.getClass().getSimpleName());
            for (StackTraceElement frame : e.getStackTrace()) {
                String method = frame.getMethodName();
                if (method.equals("show") || method.startsWith("lambda$run")) {
                    break;
                }
                line.append(' ').append(method).append(' ').append(frame.getLineNumber());
            }
        }
        System.out.println(line);
    }
}
