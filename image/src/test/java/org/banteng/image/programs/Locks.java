package org.banteng.image.programs;

/** Threads and monitors, while the collector runs: prints the same on the JVM and compiled. */
public final class Locks {
    private static final int THREADS = 8;
    private static final int ROUNDS = 200;
    private static final long LIMIT_NANOS = 19_000_000;
    private static final Object LOCK = new Object();

    private static int counter;
    private static boolean begun;

    private Locks() {}

    /** Prints a line for each thing it has done. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("locked while collected: " + collectWhileLocked());
        System.out.println("counted " + countInThreads());
        threadLocals();
        sleeperIsInterrupted();
        waitEnds();
        Thread fails = new Thread(Locks::fail);
        fails.setUncaughtExceptionHandler(
                (thread, error) -> System.out.println("handled " + error.getMessage()));
        fails.start();
        fails.join();
        System.out.println("alive: " + fails.isAlive());
        try {
            LOCK.notifyAll();
        } catch (IllegalMonitorStateException e) {
            System.out.println("not the owner");
        }
    }

    /** A monitor is an object that only the header of another one leads to. */
    private static int collectWhileLocked() {
        int made = 0;
        for (int i = 0; i < 100; i++) {
            Object object = new Object();
            int hash = object.hashCode();
            synchronized (object) {
                byte[][] garbage = new byte[100][];
                for (int k = 0; k < garbage.length; k++) {
                    garbage[k] = new byte[1000];
                }
                made += garbage.length;
                synchronized (object) {
                    System.gc();
                }
                object.notifyAll();
            }
            if (object.hashCode() != hash) {
                System.out.println("another hash code");
            }
        }
        return made;
    }

    private static int countInThreads() throws InterruptedException {
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = new Thread(Locks::count, "counts " + i);
            threads[i].start();
        }
        Thread.sleep(5);
        System.gc();
        synchronized (LOCK) {
            begun = true;
            LOCK.notifyAll();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return counter;
    }

    private static void count() {
        try {
            synchronized (LOCK) {
                while (!begun) {
                    LOCK.wait();
                }
            }
            for (int i = 0; i < ROUNDS; i++) {
                synchronized (LOCK) {
                    int before = counter;
                    byte[] garbage = new byte[10_000];
                    if (i % 50 == 0) {
                        Thread.sleep(1);
                    }
                    Thread.sleep(0);
                    counter = before + garbage.length / 10_000;
                }
            }
        } catch (InterruptedException e) {
            System.out.println("nobody has interrupted " + Thread.currentThread().getName());
        }
    }

    private static void threadLocals() throws InterruptedException {
        ThreadLocal<String> local = ThreadLocal.withInitial(() -> "of a new thread");
        local.set("of main");
        Thread other = new Thread(() -> System.out.println(local.get()));
        other.start();
        other.join();
        System.out.println(local.get());
    }

    private static void sleeperIsInterrupted() throws InterruptedException {
        Thread sleeper =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(100_000);
                            } catch (InterruptedException e) {
                                System.out.println("interrupted");
                            }
                        });
        sleeper.start();
        Thread.sleep(5);
        sleeper.interrupt();
        sleeper.join();
    }

    private static void waitEnds() throws InterruptedException {
        long start = System.nanoTime();
        synchronized (LOCK) {
            while (System.nanoTime() - start < LIMIT_NANOS) {
                LOCK.wait(20);
            }
        }
        System.out.println("waited");
    }

    private static void fail() {
        throw new IllegalStateException("in a thread");
    }
}
