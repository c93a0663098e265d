package mpi;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.process.Process;

import java.util.Arrays;

/** An ordered set of ranks (MPI 4.1, section 7.3). */
public final class Group implements Freeable {
    /** Of a range: its first rank, its last, and the step between. */
    private static final int RANGE_FIELDS = 3;

    private static final int RANGE_FIRST = 0;
    private static final int RANGE_LAST = 1;
    private static final int RANGE_STRIDE = 2;

    private final boolean predefined;
    private org.banteng.engine.group.Group ranks;

    Group(org.banteng.engine.group.Group ranks) {
        this.predefined = false;
        this.ranks = ranks;
    }

    private Group() {
        this.predefined = true;
        this.ranks = org.banteng.engine.group.Group.EMPTY;
    }

    /** The group of nobody, which cannot be freed. */
    static Group empty() {
        return new Group();
    }

    /**
     * The engine's form of a group.
     *
     * @throws EngineException if it was freed
     */
    static org.banteng.engine.group.Group ranks(Group group, String call, String name) {
        return Check.notNull(call, name, group).ranks(call);
    }

    private org.banteng.engine.group.Group ranks(String call) {
        if (ranks == null) {
            throw new EngineException(ErrorClass.GROUP, call + ": the group has been freed");
        }
        return ranks;
    }

    /** How many ranks it has. */
    public int getSize() throws MPIException {
        Process process = Calls.find("getSize");
        try {
            return ranks("getSize").size();
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** The calling rank's number in it; {@link MPI#UNDEFINED} if it is no member. */
    public int getRank() throws MPIException {
        Process process = Calls.find("getRank");
        try {
            return orUndefined(ranks("getRank").rankOf(process.rank()));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    private static int orUndefined(int rank) {
        return rank == org.banteng.engine.group.Group.NOT_A_MEMBER ? Constants.UNDEFINED : rank;
    }

    /** Gives it back; {@link MPI#GROUP_EMPTY} stays as it is. */
    @Override
    public void free() throws MPIException {
        Process process = Calls.find("free");
        try {
            ranks("free");
            if (!predefined) {
                ranks = null;
            }
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** Whether it was freed. */
    public boolean isNull() {
        return ranks == null;
    }

    /**
     * The numbers that ranks of one group have in another.
     *
     * @param ranks1 of {@code group1}, or {@link MPI#PROC_NULL}
     * @return for each its rank in {@code group2}; {@link MPI#UNDEFINED} if it has none
     */
    public static int[] translateRanks(Group group1, int[] ranks1, Group group2)
            throws MPIException {
        Process process = Calls.find("translateRanks");
        try {
            org.banteng.engine.group.Group from = ranks(group1, "translateRanks", "group1");
            org.banteng.engine.group.Group to = ranks(group2, "translateRanks", "group2");
            int[] translated = new int[Check.notNull("translateRanks", "ranks1", ranks1).length];
            for (int i = 0; i < ranks1.length; i++) {
                if (ranks1[i] == Constants.PROC_NULL) {
                    translated[i] = Constants.PROC_NULL;
                } else {
                    requireMember("translateRanks", "ranks1[" + i + "]", ranks1[i], from.size());
                    translated[i] = orUndefined(to.rankOf(from.world(ranks1[i])));
                }
            }
            return translated;
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /**
     * Compares two groups.
     *
     * @return {@link MPI#IDENT} if they have the same ranks in the same order, {@link MPI#SIMILAR}
     *     if in another order, else {@link MPI#UNEQUAL}
     */
    public static int compare(Group group1, Group group2) throws MPIException {
        Process process = Calls.find("compare");
        try {
            org.banteng.engine.group.Group a = ranks(group1, "compare", "group1");
            org.banteng.engine.group.Group b = ranks(group2, "compare", "group2");
            if (a.isIdentical(b)) {
                return Constants.IDENT;
            }
            return a.isSimilar(b) ? Constants.SIMILAR : Constants.UNEQUAL;
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** The ranks of the first, then those of the second that are not in the first. */
    public static Group union(Group group1, Group group2) throws MPIException {
        Process process = Calls.find("union");
        try {
            return new Group(
                    ranks(group1, "union", "group1").union(ranks(group2, "union", "group2")));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** The ranks of the first that are in the second too, in the order of the first. */
    public static Group intersection(Group group1, Group group2) throws MPIException {
        Process process = Calls.find("intersection");
        try {
            return new Group(
                    ranks(group1, "intersection", "group1")
                            .intersection(ranks(group2, "intersection", "group2")));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** The ranks of the first that are not in the second, in the order of the first. */
    public static Group difference(Group group1, Group group2) throws MPIException {
        Process process = Calls.find("difference");
        try {
            return new Group(
                    ranks(group1, "difference", "group1")
                            .difference(ranks(group2, "difference", "group2")));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** The given ranks of this group, in the order given; each at most once. */
    public Group incl(int[] ranks) throws MPIException {
        Process process = Calls.find("incl");
        try {
            requireDistinct("incl", ranks, ranks("incl").size());
            return new Group(ranks("incl").include(ranks));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /** This group without the given ranks; each at most once. */
    public Group excl(int[] ranks) throws MPIException {
        Process process = Calls.find("excl");
        try {
            requireDistinct("excl", ranks, ranks("excl").size());
            return new Group(ranks("excl").exclude(ranks));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /**
     * The ranks of some ranges, in the order given.
     *
     * @param ranges rows of first rank, last rank, step; the step may be negative, not 0
     */
    public Group rangeIncl(int[][] ranges) throws MPIException {
        Process process = Calls.find("rangeIncl");
        try {
            int[] ranks = expand("rangeIncl", ranges, ranks("rangeIncl").size());
            return new Group(ranks("rangeIncl").include(ranks));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /**
     * This group without the ranks of some ranges.
     *
     * @param ranges rows of first rank, last rank, step; the step may be negative, not 0
     */
    public Group rangeExcl(int[][] ranges) throws MPIException {
        Process process = Calls.find("rangeExcl");
        try {
            int[] ranks = expand("rangeExcl", ranges, ranks("rangeExcl").size());
            return new Group(ranks("rangeExcl").exclude(ranks));
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    private static int[] expand(String call, int[][] ranges, int size) {
        Check.notNull(call, "ranges", ranges);
        int[] ranks = new int[size];
        int count = 0;
        for (int i = 0; i < ranges.length; i++) {
            String name = "ranges[" + i + "]";
            int[] range = Check.notNull(call, name, ranges[i]);
            if (range.length != RANGE_FIELDS) {
                throw Errors.argument(
                        call + ": " + name + " has " + range.length + " entries, must be 3");
            }
            long stride = range[RANGE_STRIDE];
            if (stride == 0) {
                throw Errors.argument(call + ": the step in " + name + " is 0");
            }
            requireMember(call, name + "[0]", range[RANGE_FIRST], size);
            long last = range[RANGE_LAST];
            for (long rank = range[RANGE_FIRST];
                    stride > 0 ? rank <= last : rank >= last;
                    rank += stride) {
                requireMember(call, name, rank, size);
                if (count == size) {
                    throw repeated(call, rank);
                }
                ranks[count++] = (int) rank;
            }
        }
        int[] all = Arrays.copyOf(ranks, count);
        requireDistinct(call, all, size);
        return all;
    }

    private static void requireDistinct(String call, int[] ranks, int size) {
        Check.notNull(call, "ranks", ranks);
        boolean[] seen = new boolean[size];
        for (int i = 0; i < ranks.length; i++) {
            requireMember(call, "ranks[" + i + "]", ranks[i], size);
            if (seen[ranks[i]]) {
                throw repeated(call, ranks[i]);
            }
            seen[ranks[i]] = true;
        }
    }

    private static void requireMember(String call, String name, long rank, int size) {
        if (rank < 0 || rank >= size) {
            throw new EngineException(
                    ErrorClass.RANK,
                    call
                            + ": "
                            + name
                            + " is "
                            + rank
                            + (size == 0
                                    ? ", but the group is empty"
                                    : ", must be 0 to " + (size - 1)));
        }
    }

    private static EngineException repeated(String call, long rank) {
        return new EngineException(
                ErrorClass.RANK, call + ": rank " + rank + " is given more than once");
    }

    @Override
    public String toString() {
        return ranks == null ? "Group (freed)" : "Group of " + ranks.size();
    }
}
