package org.banteng.engine.process;

import org.banteng.engine.collective.Collectives;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.group.Group;
import org.banteng.machine.Memory;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Sorts the ranks of a communicator into groups (MPI 4.1, section 7.4.2, MPI_COMM_SPLIT). Rank 0
 * collects what each wants, sorts, and tells each its group; so that only rank 0 ever holds what
 * all want, however many they are.
 */
final class Splitting {
    private static final int FIELDS = 3;
    private static final int MEMBER = 0;
    private static final int COLOUR = 1;
    private static final int KEY = 2;

    /** A group is told as these two numbers, and its ranks if they are not consecutive. */
    private static final int HEADER = 2;

    private static final int LISTED = -1;

    private final Communicator parent;

    Splitting(Communicator parent) {
        this.parent = parent;
    }

    /**
     * The calling rank's group. All ranks of the communicator call.
     *
     * @param isMember whether it wants to be in one
     * @return {@link Group#EMPTY} if it does not
     */
    Group split(boolean isMember, int colour, int key) {
        int[] mine = {isMember ? 1 : 0, colour, key};
        int root = 0;
        int[] all = new int[parent.rank() == root ? FIELDS * parent.size() : 0];
        Collectives.gather(
                parent.blockingTeam(),
                mine,
                Memory.arrayBase(mine),
                FIELDS,
                Datatypes.INT,
                all,
                Memory.arrayBase(all),
                FIELDS,
                Datatypes.INT,
                root);
        Team team = parent.blockingTeam();
        return parent.rank() == root ? tellGroups(team, all) : hearGroup(team, root);
    }

    private Group tellGroups(Team team, int[] all) {
        Integer[] order = sorted(all);
        Group own = Group.EMPTY;
        int start = 0;
        while (start < order.length) {
            int end = start + 1;
            while (end < order.length && belongTogether(all, order[start], order[end])) {
                end++;
            }
            boolean members = all[FIELDS * order[start] + MEMBER] != 0;
            Group group = members ? groupOf(order, start, end) : Group.EMPTY;
            for (int i = start; i < end; i++) {
                if (order[i] == team.rank()) {
                    own = group;
                } else {
                    tell(team, order[i], group);
                }
            }
            start = end;
        }
        return own;
    }

    private static Integer[] sorted(int[] all) {
        Integer[] order = new Integer[all.length / FIELDS];
        Arrays.setAll(order, rank -> rank);
        Arrays.sort(
                order,
                Comparator.comparingInt((Integer rank) -> all[FIELDS * rank + MEMBER])
                        .thenComparingInt(rank -> all[FIELDS * rank + COLOUR])
                        .thenComparingInt(rank -> all[FIELDS * rank + KEY])
                        .thenComparingInt(rank -> rank));
        return order;
    }

    private static boolean belongTogether(int[] all, int a, int b) {
        boolean members = all[FIELDS * a + MEMBER] != 0;
        return all[FIELDS * a + MEMBER] == all[FIELDS * b + MEMBER]
                && (!members || all[FIELDS * a + COLOUR] == all[FIELDS * b + COLOUR]);
    }

    private Group groupOf(Integer[] order, int start, int end) {
        int[] worlds = new int[end - start];
        for (int i = start; i < end; i++) {
            worlds[i - start] = parent.group().world(order[i]);
        }
        return Group.of(worlds);
    }

    private static void tell(Team team, int to, Group group) {
        boolean consecutive = isConsecutive(group);
        int first = group.size() == 0 ? 0 : group.world(0);
        int[] header = {consecutive ? first : LISTED, group.size()};
        send(team, to, header);
        if (!consecutive) {
            int[] worlds = new int[group.size()];
            Arrays.setAll(worlds, group::world);
            send(team, to, worlds);
        }
    }

    private static boolean isConsecutive(Group group) {
        for (int rank = 1; rank < group.size(); rank++) {
            if (group.world(rank) != group.world(0) + rank) {
                return false;
            }
        }
        return true;
    }

    private static Group hearGroup(Team team, int root) {
        int[] header = new int[HEADER];
        receive(team, root, header);
        if (header[0] != LISTED) {
            return Group.range(header[0], header[1]);
        }
        int[] worlds = new int[header[1]];
        receive(team, root, worlds);
        return Group.of(worlds);
    }

    private static void send(Team team, int to, int[] values) {
        team.send(to, values, Memory.arrayBase(values), (long) values.length * Integer.BYTES);
    }

    private static void receive(Team team, int from, int[] values) {
        team.receive(from, values, Memory.arrayBase(values), (long) values.length * Integer.BYTES);
    }
}
