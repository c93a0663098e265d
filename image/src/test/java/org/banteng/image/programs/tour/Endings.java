package org.banteng.image.programs.tour;

import java.util.Map;
import java.util.TreeMap;

/** Ends of a program: what is left to do then, and what it is told. */
public final class Endings {
    private Endings() {}

    /** Adds what is to run at the end, and may ask for that with an exit code of 4. */
    public static void end(String how) {
        environment();
        hooks();
        switch (how) {
            case "return" -> System.out.println("nothing else");
            case "exit" -> System.exit(4);
            case "exit-job" -> Runtime.getRuntime().exit(256 + 4);
            case "halt" -> Runtime.getRuntime().halt(4);
            default -> throw new IllegalArgumentException(how);
        }
    }

    /** Ends with code 4, from a thread that is not the rank's main. */
    public static void endFromThread() throws InterruptedException {
        hooks();
        Thread thread = new Thread(() -> System.exit(4));
        thread.start();
        thread.join();
        System.out.println("went on after exit");
    }

    private static void environment() {
        Map<String, String> all = System.getenv();
        System.out.println(System.getenv("no such variable") + " " + all.get("no such variable"));
        System.out.println(
                new TreeMap<>(all)
                        .entrySet().stream()
                                .allMatch(
                                        one -> one.getValue().equals(System.getenv(one.getKey()))));
        try {
            all.put("a", "b");
        } catch (UnsupportedOperationException e) {
            System.out.println("the environment cannot be changed");
        }
        try {
            System.getenv(null);
        } catch (NullPointerException e) {
            System.out.println("null is no variable");
        }
    }

    private static void hooks() {
        Runtime runtime = Runtime.getRuntime();
        Thread never = new Thread(() -> System.out.println("a hook that was removed"));
        runtime.addShutdownHook(never);
        runtime.addShutdownHook(new Thread(() -> atEnd(never), "last words"));
        try {
            runtime.addShutdownHook(never);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        System.out.println(runtime.removeShutdownHook(never));
        System.out.println(runtime.removeShutdownHook(never));
    }

    private static void atEnd(Thread late) {
        System.out.println(Thread.currentThread().getName());
        try {
            Runtime.getRuntime().addShutdownHook(late);
        } catch (IllegalStateException e) {
            System.out.println(e);
        }
    }
}
