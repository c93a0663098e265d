package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;

/** Nobody leaves before everybody has come. The messages are empty. */
final class Barrier {
    private Barrier() {}

    static void run(Team team) {
        if (team.size() == 1) {
            return;
        }
        if (Algorithms.BARRIER.isOnBoard(team, 0)) {
            OnBoard.barrier(team);
        } else {
            byMessages(team);
        }
    }

    private static void byMessages(Team team) {
        switch (Algorithms.BARRIER.of(team, 0)) {
            case DISSEMINATION -> dissemination(team);
            case TREE -> tree(team);
            case LINEAR -> linear(team);
            case BY_CORE -> {
                if (team.sharesCores()) {
                    ByCore.barrier(team);
                } else {
                    dissemination(team);
                }
            }
            default -> throw Algorithms.BARRIER.unknown();
        }
    }

    private static void dissemination(Team team) {
        int rank = team.rank();
        int size = team.size();
        for (int distance = 1; distance < size; distance <<= 1) {
            team.exchange(
                    Ranks.after(rank, distance, size),
                    null,
                    0,
                    0,
                    Ranks.before(rank, distance, size),
                    null,
                    0,
                    0);
        }
    }

    private static void tree(Team team) {
        int rank = team.rank();
        int span = Ranks.span(rank, team.size());
        for (int child = 1; child < span; child <<= 1) {
            await(team, rank + child);
        }
        if (rank != 0) {
            signal(team, Ranks.parent(rank));
            await(team, Ranks.parent(rank));
        }
        for (int child = Integer.highestOneBit(span - 1); child > 0; child >>= 1) {
            signal(team, rank + child);
        }
    }

    private static void linear(Team team) {
        if (team.rank() != 0) {
            signal(team, 0);
            await(team, 0);
            return;
        }
        for (int rank = 1; rank < team.size(); rank++) {
            await(team, rank);
        }
        for (int rank = 1; rank < team.size(); rank++) {
            signal(team, rank);
        }
    }

    private static void signal(Team team, int to) {
        team.send(to, null, 0, 0);
    }

    private static void await(Team team, int from) {
        team.receive(from, null, 0, 0);
    }
}
