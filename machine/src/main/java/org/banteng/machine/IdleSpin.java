package org.banteng.machine;

/**
 * How long a core with nothing to do polls, the same on each machine: falling asleep and being
 * woken costs microseconds, and most messages take less.
 */
public final class IdleSpin {
    private static final Tunable SPIN =
            Tunable.of(
                    "banteng.core.spin",
                    50,
                    0,
                    10_000_000,
                    "microseconds",
                    "how long a core with nothing to do polls before it sleeps");

    private static final long NANOS = SPIN.value() * 1_000;

    private IdleSpin() {}

    /**
     * When a core that starts to poll now goes to sleep, on the clock of {@link System#nanoTime}.
     */
    public static long end() {
        return System.nanoTime() + NANOS;
    }
}
