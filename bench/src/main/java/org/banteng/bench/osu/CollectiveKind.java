package org.banteng.bench.osu;

import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

/** The collectives that are measured: the call, and which data comes from where. */
enum CollectiveKind {
    BARRIER("Barrier", Flow.NOTHING) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.barrier();
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iBarrier();
        }
    },
    BCAST("Broadcast", Flow.BROADCAST) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.bcast(x.isRoot ? out : in, x.count, MPI.BYTE, Sized.ROOT);
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iBcast(x.isRoot ? out : in, x.count, MPI.BYTE, Sized.ROOT);
        }
    },
    GATHER("Gather", Flow.GATHER) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            if (x.isRoot) {
                x.comm.gather(out, x.count, MPI.BYTE, in, x.count, MPI.BYTE, Sized.ROOT);
            } else {
                x.comm.gather(out, x.count, MPI.BYTE, Sized.ROOT);
            }
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.isRoot
                    ? x.comm.iGather(out, x.count, MPI.BYTE, in, x.count, MPI.BYTE, Sized.ROOT)
                    : x.comm.iGather(out, x.count, MPI.BYTE, Sized.ROOT);
        }
    },
    GATHERV("Gatherv", Flow.GATHER) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            if (x.isRoot) {
                x.comm.gatherv(
                        out, x.count, MPI.BYTE, in, x.counts, x.offsets, MPI.BYTE, Sized.ROOT);
            } else {
                x.comm.gatherv(out, x.count, MPI.BYTE, Sized.ROOT);
            }
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.isRoot
                    ? x.comm.iGatherv(
                            out, x.count, MPI.BYTE, in, x.counts, x.offsets, MPI.BYTE, Sized.ROOT)
                    : x.comm.iGatherv(out, x.count, MPI.BYTE, Sized.ROOT);
        }
    },
    SCATTER("Scatter", Flow.SCATTER) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            if (x.isRoot) {
                x.comm.scatter(out, x.count, MPI.BYTE, in, x.count, MPI.BYTE, Sized.ROOT);
            } else {
                x.comm.scatter(in, x.count, MPI.BYTE, Sized.ROOT);
            }
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.isRoot
                    ? x.comm.iScatter(out, x.count, MPI.BYTE, in, x.count, MPI.BYTE, Sized.ROOT)
                    : x.comm.iScatter(in, x.count, MPI.BYTE, Sized.ROOT);
        }
    },
    SCATTERV("Scatterv", Flow.SCATTER) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            if (x.isRoot) {
                x.comm.scatterv(
                        out, x.counts, x.offsets, MPI.BYTE, in, x.count, MPI.BYTE, Sized.ROOT);
            } else {
                x.comm.scatterv(in, x.count, MPI.BYTE, Sized.ROOT);
            }
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.isRoot
                    ? x.comm.iScatterv(
                            out, x.counts, x.offsets, MPI.BYTE, in, x.count, MPI.BYTE, Sized.ROOT)
                    : x.comm.iScatterv(in, x.count, MPI.BYTE, Sized.ROOT);
        }
    },
    ALLGATHER("Allgather", Flow.ALLGATHER) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.allGather(out, x.count, MPI.BYTE, in, x.count, MPI.BYTE);
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iAllGather(out, x.count, MPI.BYTE, in, x.count, MPI.BYTE);
        }
    },
    ALLGATHERV("Allgatherv", Flow.ALLGATHER) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.allGatherv(out, x.count, MPI.BYTE, in, x.counts, x.offsets, MPI.BYTE);
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iAllGatherv(out, x.count, MPI.BYTE, in, x.counts, x.offsets, MPI.BYTE);
        }
    },
    ALLTOALL("All-to-All", Flow.ALLTOALL) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.allToAll(out, x.count, MPI.BYTE, in, x.count, MPI.BYTE);
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iAllToAll(out, x.count, MPI.BYTE, in, x.count, MPI.BYTE);
        }
    },
    ALLTOALLV("All-to-Allv", Flow.ALLTOALL) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.allToAllv(out, x.counts, x.offsets, MPI.BYTE, in, x.counts, x.offsets, MPI.BYTE);
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iAllToAllv(
                    out, x.counts, x.offsets, MPI.BYTE, in, x.counts, x.offsets, MPI.BYTE);
        }
    },
    REDUCE("Reduce", Flow.REDUCE) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            if (x.isRoot) {
                x.comm.reduce(out, in, x.count, MPI.FLOAT, MPI.SUM, Sized.ROOT);
            } else {
                x.comm.reduce(out, x.count, MPI.FLOAT, MPI.SUM, Sized.ROOT);
            }
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.isRoot
                    ? x.comm.iReduce(out, in, x.count, MPI.FLOAT, MPI.SUM, Sized.ROOT)
                    : x.comm.iReduce(out, x.count, MPI.FLOAT, MPI.SUM, Sized.ROOT);
        }
    },
    ALLREDUCE("Allreduce", Flow.ALLREDUCE) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.allReduce(out, in, x.count, MPI.FLOAT, MPI.SUM);
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iAllReduce(out, in, x.count, MPI.FLOAT, MPI.SUM);
        }
    },
    REDUCE_SCATTER("Reduce_scatter", Flow.REDUCE_SCATTER) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.reduceScatter(out, in, x.counts, MPI.FLOAT, MPI.SUM);
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iReduceScatter(out, in, x.counts, MPI.FLOAT, MPI.SUM);
        }
    },
    SCAN("Scan", Flow.SCAN) {
        @Override
        void call(Exchange x, Object out, Object in) throws MPIException {
            x.comm.scan(out, in, x.count, MPI.FLOAT, MPI.SUM);
        }

        @Override
        Request start(Exchange x, Object out, Object in) throws MPIException {
            return x.comm.iScan(out, in, x.count, MPI.FLOAT, MPI.SUM);
        }
    };

    final String title;
    final Flow flow;

    CollectiveKind(String title, Flow flow) {
        this.title = title;
        this.flow = flow;
    }

    abstract void call(Exchange x, Object out, Object in) throws MPIException;

    abstract Request start(Exchange x, Object out, Object in) throws MPIException;

    /** Whether its call takes the elements of each rank one by one. */
    boolean takesCounts() {
        return switch (this) {
            case GATHERV, SCATTERV, ALLGATHERV, ALLTOALLV, REDUCE_SCATTER -> true;
            default -> false;
        };
    }

    /** As it is called on the command line, in lower case: {@code all-to-all} is alltoall. */
    String word() {
        StringBuilder word = new StringBuilder();
        for (char c : name().toCharArray()) {
            word.append(c == '_' ? c : Character.toLowerCase(c));
        }
        return word.toString();
    }

    /** The one of that {@link #word}, or {@code null}. */
    static CollectiveKind find(String word) {
        for (CollectiveKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }

    /** Where data comes from and goes to, in blocks of the size that is measured. */
    enum Flow {
        NOTHING,
        BROADCAST,
        GATHER,
        SCATTER,
        ALLGATHER,
        ALLTOALL,
        REDUCE,
        ALLREDUCE,
        /** A block is shared out among the ranks. */
        REDUCE_SCATTER,
        SCAN;

        /** Whether floats are summed; else bytes are moved. */
        boolean sums() {
            return ordinal() >= REDUCE.ordinal();
        }

        /** How many blocks a rank sends, at most. */
        int blocksOut(int ranks) {
            return this == NOTHING ? 0 : this == SCATTER || this == ALLTOALL ? ranks : 1;
        }

        /** How many blocks a rank receives, at most. */
        int blocksIn(int ranks) {
            return switch (this) {
                case NOTHING -> 0;
                case GATHER, ALLGATHER, ALLTOALL -> ranks;
                default -> 1;
            };
        }

        /** Whether that rank receives something. */
        boolean receives(boolean isRoot) {
            return switch (this) {
                case NOTHING -> false;
                case BROADCAST -> !isRoot;
                case GATHER, REDUCE -> isRoot;
                default -> true;
            };
        }
    }
}
