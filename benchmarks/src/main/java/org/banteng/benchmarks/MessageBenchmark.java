package org.banteng.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One message from a rank to a rank of another core: half of a round trip. With {@code -prof gc} it
 * shows that a message allocates nothing; for its time beside that of the bare machine see {@link
 * PingPong}.
 */
@State(Scope.Benchmark)
public class MessageBenchmark extends OnCores {
    private static final int ROUND_TRIPS = 1_000;

    /** Bytes of the message: inline, through the ring, and two that are copied once. */
    @Param({"8", "1024", "65536", "1048576"})
    public int bytes;

    /** How it is sent and received. */
    @Param Messages way;

    private TwoRanks ranks;
    private Crew.Work batch;

    /** Makes the job. */
    @Setup(Level.Trial)
    public void start() throws InterruptedException {
        ranks = new TwoRanks();
        Exchange exchange = way.between(ranks, bytes);
        batch = rank -> exchange.roundTrips(rank, ROUND_TRIPS);
    }

    /** Ends it. */
    @TearDown(Level.Trial)
    public void end() {
        ranks.close();
    }

    /** A batch of round trips; one operation is half of one. */
    @Benchmark
    @OperationsPerInvocation(2 * ROUND_TRIPS)
    public void halfRoundTrip() throws InterruptedException {
        ranks.run(batch);
    }
}
