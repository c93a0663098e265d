package org.banteng.bench.osu;

import mpi.Intracomm;
import mpi.MPIException;
import mpi.Request;

/** A collective with its buffers, for messages of one size. */
final class Exchange implements Operation {
    final Intracomm comm;
    final boolean isRoot;

    /** Elements of a block. */
    final int count;

    /** Elements of each rank's block, for the calls that take them one by one. */
    final int[] counts;

    /** Where these blocks begin. */
    final int[] offsets;

    private final CollectiveKind kind;
    private final int rank;
    private final int ranks;
    private final int received;
    private final Payloads out;
    private final Payloads in;

    Exchange(CollectiveKind kind, Settings settings, Intracomm comm, int bytes)
            throws MPIException {
        this.kind = kind;
        this.comm = comm;
        this.rank = comm.getRank();
        this.ranks = comm.getSize();
        this.isRoot = rank == Sized.ROOT;
        this.count = kind.flow.sums() ? bytes / Float.BYTES : bytes;
        // As many numbers as ranks, on each of them: only for those who use them.
        int listed = kind.takesCounts() ? ranks : 0;
        this.counts = new int[listed];
        this.offsets = new int[listed];
        share();
        this.received = kind.flow.receives(isRoot) ? receivedHere() : 0;
        this.out = payloads(settings, (long) count * blocksOut());
        this.in = payloads(settings, received);
    }

    private int receivedHere() {
        return kind.flow == CollectiveKind.Flow.REDUCE_SCATTER
                ? counts[rank]
                : Math.multiplyExact(count, kind.flow.blocksIn(ranks));
    }

    /** Only the root of a scatter sends; in all others every rank does, or it does not matter. */
    private int blocksOut() {
        boolean isReceiverOnly = kind.flow == CollectiveKind.Flow.SCATTER && !isRoot;
        return isReceiverOnly ? 0 : kind.flow.blocksOut(ranks);
    }

    private Payloads payloads(Settings settings, long elements) {
        return kind.flow.sums()
                ? Payloads.ofFloats(settings, elements)
                : Payloads.ofBytes(settings, elements);
    }

    private void share() {
        int rest = count % ranks;
        int offset = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] =
                    kind.flow == CollectiveKind.Flow.REDUCE_SCATTER
                            ? count / ranks + (i < rest ? 1 : 0)
                            : count;
            offsets[i] = offset;
            offset = Math.addExact(offset, counts[i]);
        }
    }

    @Override
    public void run(int iteration) throws MPIException {
        kind.call(this, out.data(iteration), in.data(iteration));
    }

    /** Begins it without waiting for its end. */
    Request start(int iteration) throws MPIException {
        return kind.start(this, out.data(iteration), in.data(iteration));
    }

    @Override
    public void fill(int iteration) {
        Payload sends = out.get(iteration);
        for (int block = 0; block < blocksOut(); block++) {
            for (int i = 0; i < count; i++) {
                int value =
                        kind.flow.sums()
                                ? Pattern.summand(rank, iteration, i)
                                : Pattern.moved(rank, block, iteration, i);
                sends.set(block * count + i, value);
            }
        }
        Payload receives = in.get(iteration);
        for (int i = 0; i < received; i++) {
            receives.set(i, ~expected(iteration, i));
        }
    }

    @Override
    public void check(int iteration) {
        for (int i = 0; i < received; i++) {
            Pattern.check(in.get(iteration), i, expected(iteration, i), iteration);
        }
    }

    /** What an element is after an iteration. */
    private int expected(int iteration, int at) {
        return switch (kind.flow) {
            case NOTHING -> throw new IllegalStateException("nothing is received");
            case BROADCAST -> Pattern.moved(Sized.ROOT, 0, iteration, at);
            case SCATTER -> Pattern.moved(Sized.ROOT, rank, iteration, at);
            case GATHER, ALLGATHER -> Pattern.moved(at / count, 0, iteration, at % count);
            case ALLTOALL -> Pattern.moved(at / count, rank, iteration, at % count);
            case REDUCE, ALLREDUCE -> Pattern.sum(ranks, iteration, at);
            case REDUCE_SCATTER -> Pattern.sum(ranks, iteration, offsets[rank] + at);
            case SCAN -> Pattern.sum(rank + 1, iteration, at);
        };
    }
}
