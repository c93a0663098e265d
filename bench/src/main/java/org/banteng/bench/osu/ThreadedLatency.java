package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import java.util.List;

/** latency_mt: rank 0 exchanges messages with several threads of rank 1. */
final class ThreadedLatency extends PointToPoint {
    private static final int TAG = 1;
    private static final int THREADS = 2;
    private static final int SMALL_WARMUP = 100;
    private static final int SMALL_ITERATIONS = 1_000;
    private static final int LARGE_WARMUP = 10;
    private static final int LARGE_ITERATIONS = 100;

    private final int threads;

    ThreadedLatency(Settings settings, Intracomm comm) throws MPIException {
        super("Multi-threaded Latency", settings, comm);
        this.threads = Math.max(1, settings.count(THREADS));
        requireTwoRanks();
    }

    @Override
    List<String> notes() {
        List<String> notes = super.notes();
        notes.add("Number of receiver threads: " + threads);
        return notes;
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
        if (first) {
            return exchange(bytes, warmup, iterations);
        }
        answer(bytes, warmup + iterations);
        return new double[0];
    }

    private double[] exchange(int bytes, int warmup, int iterations) throws MPIException {
        Loop.Times times =
                new Loop(MPI.COMM_SELF, settings, false)
                        .run(new Exchanges(bytes), warmup, iterations);
        double average = times.mean() / 2;
        if (times.each() == null) {
            return new double[] {average};
        }
        return Distribution.of(times.each()).line(average, iterations, HALVES);
    }

    /** Each thread sends back its share of the messages, whichever they are. */
    private void answer(int bytes, int messages) throws MPIException {
        Thread[] helpers = new Thread[threads];
        Answers[] answers = new Answers[threads];
        for (int i = 0; i < threads; i++) {
            answers[i] = new Answers(bytes, messages / threads + (i < messages % threads ? 1 : 0));
            helpers[i] = new Thread(answers[i]);
            helpers[i].start();
        }
        for (int i = 0; i < threads; i++) {
            try {
                helpers[i].join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            if (answers[i].failure != null) {
                throw answers[i].failure;
            }
        }
    }

    private final class Answers implements Runnable {
        private final int bytes;
        private final int messages;
        private MPIException failure;

        Answers(int bytes, int messages) {
            this.bytes = bytes;
            this.messages = messages;
        }

        /** What came goes back: so rank 0 can look at every byte of it. */
        @Override
        public void run() {
            Object data = Payload.ofBytes(settings.api(), bytes).data();
            try {
                for (int i = 0; i < messages; i++) {
                    comm.recv(data, bytes, MPI.BYTE, peer, TAG);
                    comm.send(data, bytes, MPI.BYTE, peer, TAG);
                }
            } catch (MPIException e) {
                failure = e;
            }
        }
    }

    private final class Exchanges implements Operation {
        private final int bytes;
        private final Payloads out;
        private final Payloads in;

        Exchanges(int bytes) {
            this.bytes = bytes;
            this.out = Payloads.ofBytes(settings, bytes);
            this.in = Payloads.ofBytes(settings, bytes);
        }

        @Override
        public void run(int iteration) throws MPIException {
            comm.send(out.data(iteration), bytes, MPI.BYTE, peer, TAG);
            comm.recv(in.data(iteration), bytes, MPI.BYTE, peer, TAG);
        }

        @Override
        public void fill(int iteration) {
            for (int i = 0; i < bytes; i++) {
                out.get(iteration).set(i, Pattern.moved(rank, 0, iteration, i));
                in.get(iteration).set(i, ~Pattern.moved(rank, 0, iteration, i));
            }
        }

        @Override
        public void check(int iteration) {
            for (int i = 0; i < bytes; i++) {
                Pattern.check(
                        in.get(iteration), i, Pattern.moved(rank, 0, iteration, i), iteration);
            }
        }
    }
}
