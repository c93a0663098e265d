package org.banteng.benchmarks;

import org.banteng.machine.Fiber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Two fibers of one core hand a turn back and forth: one makes the other ready and parks until it
 * is made ready itself. This is what a message between two ranks of one core costs beside the
 * message.
 */
@State(Scope.Benchmark)
public class ParkBenchmark extends OnCores {
    private static final int HANDOVERS = 100_000;

    private final Fiber[] players = new Fiber[2];
    private final Crew.Work batch = this::play;
    private Crew crew;
    private int turn;

    /** Makes the fibers. */
    @Setup(Level.Trial)
    public void start() {
        crew = new Crew(1);
        crew.add(0, null);
        crew.add(0, null);
        crew.start();
    }

    /** Ends the core. */
    @TearDown(Level.Trial)
    public void end() {
        crew.close();
    }

    private void play(int me) {
        Fiber self = Fiber.current();
        players[me] = self;
        while (players[1 - me] == null) {
            self.yield();
        }
        for (int i = 0; i < HANDOVERS / 2; i++) {
            while (turn != me) {
                self.park();
            }
            turn = 1 - me;
            players[1 - me].ready();
        }
    }

    /** A batch of hand-overs: each is a ready, a park and a switch. */
    @Benchmark
    @OperationsPerInvocation(HANDOVERS)
    public void handOver() throws InterruptedException {
        crew.run(batch);
    }
}
