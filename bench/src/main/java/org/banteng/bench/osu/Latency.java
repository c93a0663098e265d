package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

/** Messages to and fro: half of a round trip. latency with one pair, multi_lat with several. */
final class Latency extends PointToPoint {
    private static final int TAG = 1;
    private static final int SMALL_WARMUP = 200;
    private static final int SMALL_ITERATIONS = 10_000;
    private static final int LARGE_WARMUP = 10;
    private static final int LARGE_ITERATIONS = 1_000;

    private Latency(String title, Settings settings, Intracomm comm) throws MPIException {
        super(title, settings, comm);
    }

    static Latency ofOnePair(Settings settings, Intracomm comm) throws MPIException {
        Latency latency = new Latency("Latency", settings, comm);
        latency.requireTwoRanks();
        return latency;
    }

    static Latency ofPairs(Settings settings, Intracomm comm) throws MPIException {
        Latency latency = new Latency("Multi Latency", settings, comm);
        latency.requirePairs();
        return latency;
    }

    @Override
    Table table() {
        return new Table(settings, true, Table.ofLatencies(settings));
    }

    @Override
    int warmup(int bytes) {
        return settings.warmup(bytes, SMALL_WARMUP, LARGE_WARMUP);
    }

    @Override
    int iterations(int bytes) {
        return settings.iterations(bytes, SMALL_ITERATIONS, LARGE_ITERATIONS);
    }

    @Override
    double[] measure(int bytes, int warmup, int iterations) throws MPIException {
        Loop loop = new Loop(comm, settings, false);
        Loop.Times times = loop.run(new PingPong(bytes), warmup, iterations);
        double average = mean(times.mean() / 2);
        return times.each() == null ? new double[] {average} : spread(average, times);
    }

    private double[] spread(double average, Loop.Times times) throws MPIException {
        Distribution all = Distribution.gathered(comm, times.each());
        if (all == null) {
            return new double[0];
        }
        return all.line(average, times.iterations(), HALVES);
    }

    private final class PingPong implements Operation {
        private final int bytes;
        private final Payloads out;
        private final Payloads in;

        PingPong(int bytes) {
            this.bytes = bytes;
            this.out = Payloads.ofBytes(settings, bytes);
            this.in = Payloads.ofBytes(settings, bytes);
        }

        @Override
        public void run(int iteration) throws MPIException {
            if (first) {
                comm.send(out.data(iteration), bytes, MPI.BYTE, peer, TAG);
                comm.recv(in.data(iteration), bytes, MPI.BYTE, peer, TAG);
            } else {
                comm.recv(in.data(iteration), bytes, MPI.BYTE, peer, TAG);
                comm.send(out.data(iteration), bytes, MPI.BYTE, peer, TAG);
            }
        }

        @Override
        public void fill(int iteration) {
            for (int i = 0; i < bytes; i++) {
                out.get(iteration).set(i, Pattern.moved(rank, 0, iteration, i));
                in.get(iteration).set(i, ~Pattern.moved(peer, 0, iteration, i));
            }
        }

        @Override
        public void check(int iteration) {
            for (int i = 0; i < bytes; i++) {
                Pattern.check(
                        in.get(iteration), i, Pattern.moved(peer, 0, iteration, i), iteration);
            }
        }
    }
}
