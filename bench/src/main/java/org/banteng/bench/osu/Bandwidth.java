package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

import java.util.List;

/** Many messages at once: bw and bibw with one pair, mbw_mr with several. */
final class Bandwidth extends PointToPoint {
    private static final int SMALL_WARMUP = 10;
    private static final int SMALL_ITERATIONS = 100;
    private static final int LARGE_WARMUP = 2;
    private static final int LARGE_ITERATIONS = 20;
    private static final double MEGA = 1e6;

    private final boolean bothWays;
    private final boolean withRate;

    private Bandwidth(
            String title, Settings settings, Intracomm comm, boolean bothWays, boolean withRate)
            throws MPIException {
        super(title, settings, comm);
        this.bothWays = bothWays;
        this.withRate = withRate;
    }

    static Bandwidth oneWay(Settings settings, Intracomm comm) throws MPIException {
        Bandwidth bandwidth = new Bandwidth("Bandwidth", settings, comm, false, false);
        bandwidth.requireTwoRanks();
        return bandwidth;
    }

    static Bandwidth bothWays(Settings settings, Intracomm comm) throws MPIException {
        Bandwidth bandwidth =
                new Bandwidth("Bi-Directional Bandwidth", settings, comm, true, false);
        bandwidth.requireTwoRanks();
        return bandwidth;
    }

    static Bandwidth withRate(Settings settings, Intracomm comm) throws MPIException {
        Bandwidth bandwidth =
                new Bandwidth("Multiple Bandwidth / Message Rate", settings, comm, false, true);
        bandwidth.requirePairs();
        return bandwidth;
    }

    @Override
    List<String> notes() {
        List<String> notes = super.notes();
        notes.add("[ pairs: " + pairs + " ] [ window size: " + settings.window() + " ]");
        return notes;
    }

    @Override
    Table table() {
        List<String> columns =
                withRate ? List.of("MB/s", "Messages/s") : Table.ofBandwidths(settings);
        return new Table(settings, true, columns);
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
    long buffers(int bytes) {
        return 2L * bytes * payloads();
    }

    /** One that the whole window uses, or one for each of its messages. */
    private int payloads() {
        return settings.multiple() ? settings.window() : 1;
    }

    @Override
    double[] measure(int bytes, int warmup, int iterations) throws MPIException {
        Loop loop = new Loop(comm, settings, false);
        Loop.Times times = loop.run(new Window(bytes), warmup, iterations);
        double window = (double) bytes * settings.window() * (bothWays ? 2 : 1);
        if (withRate) {
            // The mean time of those who send, as OSU's benchmark has it.
            double mean = mean(first ? times.mean() : 0) * ranks / pairs;
            double messages = pairs * MEGA * settings.window() / mean;
            return new double[] {messages * bytes / MEGA, messages};
        }
        return times.each() == null ? new double[] {window / times.mean()} : spread(window, times);
    }

    /** Of what rank 0 took. Bytes in a microsecond are megabytes in a second. */
    private static double[] spread(double window, Loop.Times times) {
        Distribution spread = Distribution.of(times.each());
        return new double[] {
            window / times.mean(),
            window / spread.max(),
            window / spread.min(),
            times.iterations(),
            window / spread.percentile(50),
            window / spread.percentile(99),
            window / spread.percentile(99.9)
        };
    }

    private final class Window implements Operation {
        private static final int TAG = 100;
        private static final int ANSWER_TAG = 101;
        private static final int ANSWER_BYTES = 4;

        private final int bytes;
        private final Payload[] out = new Payload[payloads()];
        private final Payload[] in = new Payload[payloads()];
        private final Object answer;
        private final Request[] sends = new Request[settings.window()];
        private final Request[] receives = new Request[settings.window()];

        Window(int bytes) {
            this.bytes = bytes;
            for (int i = 0; i < out.length; i++) {
                out[i] = Payload.ofBytes(settings.api(), bytes);
                in[i] = Payload.ofBytes(settings.api(), bytes);
            }
            answer = Payload.ofBytes(settings.api(), ANSWER_BYTES).data();
        }

        @Override
        public void run(int iteration) throws MPIException {
            if (bothWays) {
                receiveAll();
                sendAll();
                Request.waitAll(sends);
                Request.waitAll(receives);
            } else if (first) {
                sendAll();
                Request.waitAll(sends);
                comm.recv(answer, ANSWER_BYTES, MPI.BYTE, peer, ANSWER_TAG);
            } else {
                receiveAll();
                Request.waitAll(receives);
                comm.send(answer, ANSWER_BYTES, MPI.BYTE, peer, ANSWER_TAG);
            }
        }

        private void sendAll() throws MPIException {
            for (int i = 0; i < sends.length; i++) {
                sends[i] =
                        comm.iSend(
                                out[settings.multiple() ? i : 0].data(),
                                bytes,
                                MPI.BYTE,
                                peer,
                                TAG);
            }
        }

        private void receiveAll() throws MPIException {
            for (int i = 0; i < receives.length; i++) {
                receives[i] =
                        comm.iRecv(
                                in[settings.multiple() ? i : 0].data(), bytes, MPI.BYTE, peer, TAG);
            }
        }

        @Override
        public void fill(int iteration) {
            for (int block = 0; block < out.length; block++) {
                for (int i = 0; i < bytes; i++) {
                    out[block].set(i, Pattern.moved(rank, block, iteration, i));
                    in[block].set(i, ~Pattern.moved(peer, block, iteration, i));
                }
            }
        }

        @Override
        public void check(int iteration) {
            if (!bothWays && first) {
                return;
            }
            for (int block = 0; block < in.length; block++) {
                for (int i = 0; i < bytes; i++) {
                    Pattern.check(
                            in[block], i, Pattern.moved(peer, block, iteration, i), iteration);
                }
            }
        }
    }
}
