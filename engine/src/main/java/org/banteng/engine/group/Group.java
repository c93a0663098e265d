package org.banteng.engine.group;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * An ordered set of ranks of the job (MPI 4.1, section 7.3.2). Immutable. A run of consecutive
 * ranks is held as its two ends, so that the world of a million ranks costs nothing.
 */
public final class Group {
    /** The group of nobody. */
    public static final Group EMPTY = range(0, 0);

    /** What {@link #rankOf} returns for a rank that is no member. */
    public static final int NOT_A_MEMBER = -1;

    private final int first;
    private final int size;
    private final int[] members;
    private final Map<Integer, Integer> ranks;

    private Group(int first, int size, int[] members) {
        this.first = first;
        this.size = size;
        this.members = members;
        this.ranks = members == null ? null : new HashMap<>(2 * size);
        for (int rank = 0; members != null && rank < size; rank++) {
            ranks.put(members[rank], rank);
        }
    }

    /** The ranks from {@code first} on, {@code size} of them. */
    public static Group range(int first, int size) {
        return new Group(first, size, null);
    }

    /**
     * The given ranks of the job, in this order.
     *
     * @param members each at most once; the array is not kept
     */
    public static Group of(int... members) {
        for (int i = 1; i < members.length; i++) {
            if (members[i] != members[0] + i) {
                return new Group(0, members.length, members.clone());
            }
        }
        return range(members.length == 0 ? 0 : members[0], members.length);
    }

    /** How many ranks it has. */
    public int size() {
        return size;
    }

    /** The rank in the job of member {@code rank}, which must be one: 0 to {@link #size} - 1. */
    public int world(int rank) {
        return members == null ? first + rank : members[rank];
    }

    /** The rank in this group of a rank of the job, or {@link #NOT_A_MEMBER}. */
    public int rankOf(int world) {
        if (members == null) {
            int rank = world - first;
            return rank >= 0 && rank < size ? rank : NOT_A_MEMBER;
        }
        Integer rank = ranks.get(world);
        return rank == null ? NOT_A_MEMBER : rank;
    }

    /** Whether both have the same ranks in the same order. */
    public boolean isIdentical(Group other) {
        if (size != other.size) {
            return false;
        }
        for (int rank = 0; rank < size; rank++) {
            if (world(rank) != other.world(rank)) {
                return false;
            }
        }
        return true;
    }

    /** Whether both have the same ranks, in whatever order. */
    public boolean isSimilar(Group other) {
        if (size != other.size) {
            return false;
        }
        for (int rank = 0; rank < size; rank++) {
            if (other.rankOf(world(rank)) == NOT_A_MEMBER) {
                return false;
            }
        }
        return true;
    }

    /** This group's ranks, then those of {@code other} that are not in this. */
    public Group union(Group other) {
        int[] joined = Arrays.copyOf(worlds(), size + other.size);
        int count = size;
        for (int rank = 0; rank < other.size; rank++) {
            if (rankOf(other.world(rank)) == NOT_A_MEMBER) {
                joined[count++] = other.world(rank);
            }
        }
        return of(Arrays.copyOf(joined, count));
    }

    /** This group's ranks that are in {@code other} too. */
    public Group intersection(Group other) {
        return filter(other, true);
    }

    /** This group's ranks that are not in {@code other}. */
    public Group difference(Group other) {
        return filter(other, false);
    }

    /** The members with the given ranks of this group, in the order given. */
    public Group include(int[] ranks) {
        int[] chosen = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            chosen[i] = world(ranks[i]);
        }
        return of(chosen);
    }

    /** The members without those of the given ranks, in this group's order. */
    public Group exclude(int[] ranks) {
        boolean[] left = new boolean[size];
        for (int rank : ranks) {
            left[rank] = true;
        }
        int[] kept = new int[size];
        int count = 0;
        for (int rank = 0; rank < size; rank++) {
            if (!left[rank]) {
                kept[count++] = world(rank);
            }
        }
        return of(Arrays.copyOf(kept, count));
    }

    private Group filter(Group other, boolean wanted) {
        int[] kept = new int[size];
        int count = 0;
        for (int rank = 0; rank < size; rank++) {
            boolean member = other.rankOf(world(rank)) != NOT_A_MEMBER;
            if (member == wanted) {
                kept[count++] = world(rank);
            }
        }
        return of(Arrays.copyOf(kept, count));
    }

    private int[] worlds() {
        int[] all = new int[size];
        for (int rank = 0; rank < size; rank++) {
            all[rank] = world(rank);
        }
        return all;
    }
}
