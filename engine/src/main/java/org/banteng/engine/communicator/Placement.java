package org.banteng.engine.communicator;

import org.banteng.engine.group.Group;
import org.banteng.engine.message.Job;

import java.util.Arrays;

/**
 * Which ranks of a communicator began on the same core, so that they can do a part of a collective
 * among themselves, without messages. One object for all of them in this process.
 *
 * <p>A rank that moves to another core later keeps its place here: what neighbours share they may
 * touch from any core, it is only slower.
 */
final class Placement {
    /** Where no rank shares its core with another. */
    static final Placement ALL_APART = new Placement(Group.EMPTY, new int[0], new int[0], null);

    /** By rank: a number from 0 for each core. */
    private final int[] core;

    /** By rank: a number from 0 among the ranks of its core. */
    private final int[] seat;

    private final Group leaders;
    private final int[] leaderRanks;
    private final Neighbours[] neighbours;

    private Placement(Group leaders, int[] core, int[] seat, Neighbours[] neighbours) {
        this.leaders = leaders;
        this.core = core;
        this.seat = seat;
        this.neighbours = neighbours;
        this.leaderRanks = new int[leaders.size()];
        for (int number = 0; number < leaderRanks.length; number++) {
            leaderRanks[number] = neighbours[number].rank(0);
        }
    }

    private record Key(int context, int firstMember) {}

    /**
     * Of a communicator.
     *
     * @param context disjoint communicators may have the same
     */
    static Placement of(Job job, Group group, int context) {
        if (job.coreCount() >= job.size() || group.size() < 2) {
            return ALL_APART;
        }
        return job.inCommon(new Key(context, group.world(0)), () -> make(job, group, context));
    }

    private static Placement make(Job job, Group group, int context) {
        int size = group.size();
        int[] numberOf = new int[job.coreCount()];
        Arrays.fill(numberOf, -1);
        int[] firsts = new int[job.coreCount()];
        int[] counts = new int[job.coreCount()];
        int[] core = new int[size];
        int[] seat = new int[size];
        int cores = 0;
        for (int rank = 0; rank < size; rank++) {
            int world = group.world(rank);
            int id = job.firstCoreOf(world);
            if (numberOf[id] < 0) {
                firsts[cores] = world;
                numberOf[id] = cores++;
            }
            core[rank] = numberOf[id];
            seat[rank] = counts[core[rank]]++;
        }
        if (cores == size) {
            return ALL_APART;
        }
        Group leaders = Group.of(Arrays.copyOf(firsts, cores));
        return new Placement(leaders, core, seat, neighbours(core, seat, counts, cores, context));
    }

    private static Neighbours[] neighbours(
            int[] core, int[] seat, int[] counts, int cores, int context) {
        int[][] ranks = new int[cores][];
        for (int number = 0; number < cores; number++) {
            ranks[number] = new int[counts[number]];
        }
        for (int rank = 0; rank < core.length; rank++) {
            ranks[core[rank]][seat[rank]] = rank;
        }
        Neighbours[] neighbours = new Neighbours[cores];
        for (int number = 0; number < cores; number++) {
            neighbours[number] = new Neighbours(context, ranks[number]);
        }
        return neighbours;
    }

    boolean sharesCores() {
        return neighbours != null;
    }

    /** The first rank of each core, in the order of {@link #coreOf}. */
    Group leaders() {
        return leaders;
    }

    /** The leaders as ranks of the communicator. */
    int[] leaderRanks() {
        return leaderRanks;
    }

    int coreOf(int rank) {
        return core[rank];
    }

    int seatOf(int rank) {
        return seat[rank];
    }

    Neighbours neighboursOf(int rank) {
        return neighbours[core[rank]];
    }
}
