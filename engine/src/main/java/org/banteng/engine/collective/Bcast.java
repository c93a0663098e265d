package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.message.Operation;

/** The root's data, to all ranks. */
final class Bcast {
    private Bcast() {}

    static void run(Team team, Object base, long offset, int count, Datatype type, int root) {
        long bytes = count * type.size();
        if (team.size() == 1 || bytes == 0) {
            return;
        }
        if (type.isContiguous(count)) {
            move(team, base, offset + type.trueLowerBound(), bytes, root);
        } else {
            moveThroughScratch(team, base, offset, count, type, root);
        }
    }

    private static void moveThroughScratch(
            Team team, Object base, long offset, int count, Datatype type, int root) {
        long bytes = count * type.size();
        long packed = team.allocate(bytes);
        try {
            if (team.rank() == root) {
                type.pack(base, offset, count, null, packed);
                move(team, null, packed, bytes, root);
            } else {
                move(team, null, packed, bytes, root);
                type.unpack(null, packed, bytes, base, offset);
            }
        } finally {
            team.free(packed);
        }
    }

    /** Moves bytes that lie in one piece at every rank; more than one rank, more than 0 bytes. */
    static void move(Team team, Object base, long at, long bytes, int root) {
        if (Algorithms.BCAST.isOnBoard(team, bytes)) {
            OnBoard.bcast(team, base, at, bytes, root);
            return;
        }
        switch (Algorithms.BCAST.of(team, bytes)) {
            case BINOMIAL -> binomial(team, base, at, bytes, root);
            case LINEAR -> linear(team, base, at, bytes, root);
            case SCATTER_ALLGATHER -> ScatterAllGather.bcast(team, base, at, bytes, root);
            case PIPELINE -> pipeline(team, base, at, bytes, root);
            default -> throw Algorithms.BCAST.unknown();
        }
    }

    private static void binomial(Team team, Object base, long at, long bytes, int root) {
        int size = team.size();
        int node = Ranks.before(team.rank(), root, size);
        if (node != 0) {
            team.receive(Ranks.after(Ranks.parent(node), root, size), base, at, bytes);
        }
        for (int child = Ranks.farthestChild(node, size); child > 0; child >>= 1) {
            team.send(Ranks.after(node + child, root, size), base, at, bytes);
        }
    }

    private static void linear(Team team, Object base, long at, long bytes, int root) {
        if (team.rank() != root) {
            team.receive(root, base, at, bytes);
            return;
        }
        try (Pending sends = new Pending(team, team.size() - 1)) {
            for (int rank = 0; rank < team.size(); rank++) {
                if (rank != root) {
                    sends.send(rank, base, at, bytes);
                }
            }
        }
    }

    private static void pipeline(Team team, Object base, long at, long bytes, int root) {
        int size = team.size();
        int node = Ranks.before(team.rank(), root, size);
        int previous = Ranks.before(team.rank(), 1, size);
        int next = Ranks.after(team.rank(), 1, size);
        Operation send = null;
        try {
            for (long done = 0; done < bytes; done += Segments.BYTES) {
                long segment = Math.min(Segments.BYTES, bytes - done);
                if (node != 0) {
                    team.receive(previous, base, at + done, segment);
                }
                if (node != size - 1) {
                    Operation before = send;
                    send = team.startSend(next, base, at + done, segment);
                    if (before != null) {
                        team.finish(before);
                    }
                }
            }
        } finally {
            if (send != null) {
                team.finish(send);
            }
        }
    }
}
