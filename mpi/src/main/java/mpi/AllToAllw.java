package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.communicator.Team;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;
import org.banteng.machine.Memory;

/**
 * From each rank to each, with a datatype for each pair (MPI 4.1, section 6.8, MPI_ALLTOALLW): see
 * {@link Comm#allToAllw}. Displacements are bytes.
 */
final class AllToAllw {
    private AllToAllw() {}

    /** Does both forms, as the methods of {@link Rooted}. */
    static Request run(
            Comm comm,
            boolean blocks,
            Object sendBuf,
            int[] sendCount,
            int[] sDispls,
            Datatype[] sendTypes,
            Object recvBuf,
            int[] recvCount,
            int[] rDispls,
            Datatype[] recvTypes)
            throws MPIException {
        String call = blocks ? "allToAllw" : "iAllToAllw";
        Process process = Calls.enter(call);
        try {
            Communicator communicator = comm.resolve(process, call);
            Side send =
                    Side.of(
                            call,
                            "send",
                            sendBuf,
                            sendCount,
                            sDispls,
                            sendTypes,
                            communicator,
                            false);
            Side recv =
                    Side.of(
                            call,
                            "recv",
                            recvBuf,
                            recvCount,
                            rDispls,
                            recvTypes,
                            communicator,
                            true);
            if (!blocks) {
                return Background.start(
                        process,
                        communicator,
                        call,
                        sendBuf,
                        recvBuf,
                        team -> exchangeAll(team, send, recv));
            }
            exchangeAll(communicator.blockingTeam(), send, recv);
            Memory.keepAlive(sendBuf);
            Memory.keepAlive(recvBuf);
            return null;
        } catch (EngineException e) {
            throw Errors.raise(process, comm, e);
        } finally {
            process.leave();
        }
    }

    /** In step k, each rank sends to the k-th rank after it and receives from the k-th before. */
    private static void exchangeAll(Team team, Side send, Side recv) {
        int size = team.size();
        for (int step = 0; step < size; step++) {
            int to = (team.rank() + step) % size;
            int from = (team.rank() - step + size) % size;
            long out = team.allocate(send.bytes(to));
            long in = team.allocate(recv.bytes(from));
            try {
                send.maps[to].pack(send.base, send.offsets[to], send.counts[to], null, out);
                team.exchange(to, null, out, send.bytes(to), from, null, in, recv.bytes(from));
                recv.maps[from].unpack(null, in, recv.bytes(from), recv.base, recv.offsets[from]);
            } finally {
                team.free(out);
                team.free(in);
            }
        }
    }

    /** What goes out, or what comes in: a block for each rank. */
    private static final class Side {
        final Object base;
        final long[] offsets;
        final int[] counts;
        final org.banteng.engine.datatype.Datatype[] maps;

        private Side(
                Object base,
                long[] offsets,
                int[] counts,
                org.banteng.engine.datatype.Datatype[] maps) {
            this.base = base;
            this.offsets = offsets;
            this.counts = counts;
            this.maps = maps;
        }

        static Side of(
                String call,
                String side,
                Object buf,
                int[] counts,
                int[] displs,
                Datatype[] types,
                Communicator communicator,
                boolean write) {
            int size = communicator.size();
            Check.entries(call, side + "Count", counts, communicator);
            Check.entries(call, side.charAt(0) + "Displs", displs, communicator);
            Check.notNull(call, side + "Types", types);
            if (types.length < size) {
                throw new EngineException(
                        ErrorClass.ARG,
                        call
                                + ": "
                                + side
                                + "Types has "
                                + types.length
                                + " entries, the communicator has "
                                + size
                                + " ranks");
            }
            long[] offsets = new long[size];
            int[] own = counts.clone();
            org.banteng.engine.datatype.Datatype[] maps =
                    new org.banteng.engine.datatype.Datatype[size];
            for (int rank = 0; rank < size; rank++) {
                Check.count(call, side + "Count[" + rank + "]", own[rank]);
                maps[rank] = Datatype.map(types[rank], call, side + "Types[" + rank + "]");
                offsets[rank] =
                        Buffers.ofBlock(
                                call,
                                side + "Buf",
                                buf,
                                own[rank],
                                displs[rank],
                                maps[rank],
                                write);
            }
            return new Side(Buffers.base(buf), offsets, own, maps);
        }

        long bytes(int rank) {
            return counts[rank] * maps[rank].size();
        }
    }
}
