package org.banteng.benchmarks;

import org.banteng.machine.Fiber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One yield: the fiber that runs goes to the end of its core's queue, and the next one runs. One
 * core, so the time of a batch over the number of all fibers' yields is what one costs.
 */
@State(Scope.Benchmark)
public class YieldBenchmark extends OnCores {
    private static final int YIELDS = 100_000;

    /** How many fibers share the core; the more, the less of their stacks is in its caches. */
    @Param({"2", "100", "1000"})
    public int fibers;

    private Crew crew;
    private Crew.Work batch;

    /** Makes the fibers. */
    @Setup(Level.Trial)
    public void start() {
        crew = new Crew(1);
        int turns = YIELDS / fibers;
        batch = member -> takeTurns(turns);
        for (int i = 0; i < fibers; i++) {
            crew.add(0, null);
        }
        crew.start();
    }

    /** Ends the core. */
    @TearDown(Level.Trial)
    public void end() {
        crew.close();
    }

    private static void takeTurns(int turns) {
        Fiber self = Fiber.current();
        for (int turn = 0; turn < turns; turn++) {
            self.yield();
        }
    }

    /** A batch of yields. */
    @Benchmark
    @OperationsPerInvocation(YIELDS)
    public void yieldToTheNext() throws InterruptedException {
        crew.run(batch);
    }
}
