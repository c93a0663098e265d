package org.banteng.conformance;

import org.banteng.Banteng;
import org.banteng.engine.collective.Algorithms;
import org.banteng.engine.collective.Choice;

import java.time.Duration;

/** A process whose system properties choose algorithms of collective operations: runs the areas. */
final class AlgorithmsRun {
    /** An odd number, and a power of two; more of both than there are cores. */
    private static final int[] RANKS = {7, 16};

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private AlgorithmsRun() {}

    /**
     * Runs areas for several numbers of ranks, and prints what was chosen.
     *
     * @param args arguments of {@link Main}
     */
    public static void main(String[] args) {
        for (Choice choice : Algorithms.list()) {
            System.out.println(choice.operation() + " " + choice.forced().label());
        }
        for (int ranks : RANKS) {
            Banteng.job(ranks).timeout(TIMEOUT).run(() -> Main.main(args));
        }
    }
}
