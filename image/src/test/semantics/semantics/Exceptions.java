package semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;

/** What is thrown, with its name and message, and what it remembers. */
final class Exceptions {
    private Exceptions() {}

    static void run() {
        thrownByTheMachine();
        casts();
        methodsOfThrowables();
        causes();
        resources();
        ownExceptions();
        System.out.println(deep(1000));
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

    private static void thrownByTheMachine() {
        int zero = Integer.parseInt("0");
        int[] array = new int[zero];
        show("divide", () -> 1 / zero);
        show("index", () -> array[1]);
        show("null", () -> ((String) hide(null)).length());
        show("size", () -> new int[zero - 1]);
        show("store", () -> ((Object[]) hide(new String[1]))[zero] = 1);
        show("cast", () -> (String) hide(1));
        show(
                "throw",
                () -> {
                    throw (Exception) hide(null);
                });
    }

    private interface Shape {}

    private record Point(int x, int y) implements Shape {}

    private static void casts() {
        show("class", () -> (Integer) hide("text"));
        show("own class", () -> (Point) hide("text"));
        show("own interface", () -> (Shape) hide(new ArrayList<String>()));
        show("both own", () -> (Exceptions) hide(new Point(1, 2)));
        show("to interface", () -> (Runnable) hide(new Point(1, 2)));
        show("array", () -> (int[]) hide(new long[1]));
        show("arrays", () -> (String[]) hide(new Object[1]));
        show("no array", () -> (Object[]) hide("text"));
        show("own array", () -> (Point[]) hide(new String[0]));
        show("array to class", () -> (String) hide(new int[0]));
        show("null", () -> (String) hide(null));
        show("up", () -> ((Object[]) hide(new String[3])).length);
        show(
                "unused",
                () -> {
                    String unused = (String) hide(5);
                    return "not reached";
                });
        List<Object> polluted = new ArrayList<>();
        polluted.add(7);
        show(
                "generic",
                () -> {
                    @SuppressWarnings("unchecked")
                    List<String> strings = (List<String>) hide(polluted);
                    String first = strings.get(0);
                    return first;
                });
    }

    private static void methodsOfThrowables() {
        Throwable plain = new Throwable();
        System.out.println(plain + " " + plain.getMessage() + " " + plain.getCause());
        Exception caused = new Exception(new IllegalStateException("why"));
        System.out.println(caused + " " + caused.getLocalizedMessage());
        Error error = new Error("text", null);
        System.out.println(error + " " + error.getSuppressed().length);
        try {
            caused.initCause(error);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            plain.initCause(plain);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        plain.initCause(null);
        try {
            plain.initCause(error);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            plain.addSuppressed(plain);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            plain.addSuppressed(null);
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new AssertionError(5) + " " + new AssertionError("a", error).getCause());
        System.out.println(
                new IndexOutOfBoundsException(7) + " " + new IndexOutOfBoundsException(8L));
        System.out.println(
                new ArrayIndexOutOfBoundsException(7)
                        + " "
                        + new StringIndexOutOfBoundsException(9));
        System.out.println(new NoSuchElementException("none", error).getCause());
    }

    private static void causes() {
        try {
            try {
                throw new NumberFormatException("x");
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("no number", e);
            }
        } catch (IllegalArgumentException e) {
            for (Throwable at = e; at != null; at = at.getCause()) {
                System.out.println("cause: " + at);
            }
        }
    }

    private record Resource(String name, boolean failsToClose) implements AutoCloseable {
        Resource {
            System.out.println("opens " + name);
        }

        @Override
        public void close() {
            System.out.println("closes " + name);
            if (failsToClose) {
                throw new IllegalStateException("cannot close " + name);
            }
        }
    }

    private static void resources() {
        try (Resource a = new Resource("a", true);
                Resource b = new Resource("b", true);
                Resource none = null) {
            System.out.println(a.name() + b.name() + none);
            throw new IllegalArgumentException("body");
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
            for (Throwable suppressed : e.getSuppressed()) {
                System.out.println("suppressed: " + suppressed.getMessage());
            }
        } finally {
            System.out.println("at last");
        }
        try (Resource c = new Resource("c", true)) {
            System.out.println("fine");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + e.getSuppressed().length);
        }
    }

    private static class Own extends RuntimeException {
        private final int code;

        Own(String message, int code) {
            super(message);
            this.code = code;
        }

        @Override
        public String getMessage() {
            return super.getMessage() + " #" + code;
        }
    }

    private static final class Quiet extends Own {
        Quiet() {
            super("quiet", 3);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }

        @Override
        public String toString() {
            return "Quiet";
        }
    }

    private static void ownExceptions() {
        for (int i = 0; i < 3; i++) {
            try {
                throw i == 0 ? new Own("own", 7) : i == 1 ? new Quiet() : new Own(null, -1);
            } catch (Quiet e) {
                System.out.println(e + " " + e.getStackTrace().length);
            } catch (Own e) {
                System.out.println(e);
            }
        }
    }

    private static int deep(int depth) {
        if (depth == 0) {
            return 1 / depth;
        }
        try {
            return deep(depth - 1) + 1;
        } catch (ArithmeticException e) {
            if (depth % 100 == 0) {
                return depth;
            }
            throw e;
        }
    }
}
