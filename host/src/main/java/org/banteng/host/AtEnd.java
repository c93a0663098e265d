package org.banteng.host;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/**
 * What is still to be ended or deleted when a signal ends this process; the youngest goes first.
 * Who was at work then, and would only find it gone, gets no further. Any thread may call.
 */
final class AtEnd {
    private static final Deque<Runnable> WORK = new ArrayDeque<>();
    private static boolean hooked;
    private static boolean ending;

    private AtEnd() {}

    /** Makes something that has an end. */
    interface Maker {
        /** Makes it, and returns what ends it. */
        Runnable make() throws IOException;
    }

    /**
     * Makes something. A signal finds it either whole or not begun.
     *
     * @return what ends it, for {@link #remove}
     */
    static Runnable add(Maker maker) throws IOException {
        stayIfEnding();
        synchronized (WORK) {
            if (!hooked) {
                Runtime.getRuntime().addShutdownHook(new Thread(AtEnd::run, "banteng-end"));
                hooked = true;
            }
            Runnable end = maker.make();
            WORK.push(end);
            return end;
        }
    }

    /** It has ended. Does not return while this process is being ended. */
    static void remove(Runnable end) {
        synchronized (WORK) {
            WORK.remove(end);
        }
        stayIfEnding();
    }

    /** Does not return while this process is being ended. */
    static void stayIfEnding() {
        boolean stay;
        synchronized (WORK) {
            stay = ending;
        }
        while (stay) {
            LockSupport.park();
        }
    }

    /** A signal needs no more words than the shell's; an end as usual has nothing left to do. */
    private static void run() {
        synchronized (WORK) {
            if (!WORK.isEmpty()) {
                ending = true;
                System.setErr(new PrintStream(OutputStream.nullOutputStream()));
            }
        }
        for (Runnable end = next(); end != null; end = next()) {
            end.run();
        }
    }

    private static Runnable next() {
        synchronized (WORK) {
            return WORK.poll();
        }
    }
}
