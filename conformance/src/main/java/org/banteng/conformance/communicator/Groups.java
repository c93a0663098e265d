package org.banteng.conformance.communicator;

import mpi.Group;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups: ordered sets of ranks. Making one from others concerns only the rank that does it (MPI
 * 4.1, section 7.3).
 */
public final class Groups extends Area {
    public Groups() {
        super("groups");
    }

    @Override
    public void cases(Cases to) {
        to.add("of a communicator: its ranks in order", Groups::ofCommunicator);
        to.add("incl takes ranks in the order given", Groups::incl);
        to.add("excl keeps the order of the rest", Groups::excl);
        to.add("ranges go up and down, in steps", Groups::ranges);
        to.add("ranges leave out", Groups::rangesLeaveOut);
        to.add("union, intersection and difference keep the first's order", Groups::algebra);
        to.add("compare: identical, similar, unequal", Groups::compare);
        to.add("translateRanks", Groups::translate);
        to.add("the empty group", Groups::empty);
        to.add("free", Groups::free);
        to.add("wrong ranks and ranges", Groups::errors);
    }

    /** Checks the members of a group, as ranks of COMM_WORLD. */
    private static void expect(Here here, Group group, List<Integer> members) throws MPIException {
        Expect.equal(members.size(), group.getSize(), "size of the group");
        int own = members.indexOf(here.rank());
        Expect.equal(own < 0 ? MPI.UNDEFINED : own, group.getRank(), "own rank in the group");
        int[] ranks = new int[members.size()];
        int[] worlds = new int[members.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = i;
            worlds[i] = members.get(i);
        }
        Group world = here.comm().getGroup();
        Expect.equal(worlds, Group.translateRanks(group, ranks, world), "members");
        world.free();
    }

    private static int[] array(List<Integer> ranks) {
        int[] array = new int[ranks.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = ranks.get(i);
        }
        return array;
    }

    private static List<Integer> range(int first, int last, int step) {
        List<Integer> ranks = new ArrayList<>();
        for (int rank = first; step > 0 ? rank <= last : rank >= last; rank += step) {
            ranks.add(rank);
        }
        return ranks;
    }

    /** A set of ranks in an order of its own, other for each seed. */
    private static List<Integer> some(Here here, int seed) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < here.size(); i++) {
            int rank = (i * 5 + seed) % here.size();
            if ((seed >> i % 5 & 1) == 0 && !ranks.contains(rank)) {
                ranks.add(rank);
            }
        }
        return ranks;
    }

    private static void ofCommunicator(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        expect(here, world, range(0, here.size() - 1, 1));
        Group self = MPI.COMM_SELF.getGroup();
        expect(here, self, List.of(here.rank()));
        world.free();
        self.free();
    }

    private static void incl(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        for (int seed = 0; seed < 20; seed++) {
            List<Integer> ranks = some(here, seed);
            Group group = world.incl(array(ranks));
            expect(here, group, ranks);
            group.free();
        }
        Group backwards = world.incl(array(range(here.size() - 1, 0, -1)));
        Group first = backwards.incl(new int[] {0});
        expect(here, first, List.of(here.size() - 1));
        world.free();
    }

    private static void excl(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        for (int seed = 0; seed < 20; seed++) {
            List<Integer> ranks = some(here, seed);
            List<Integer> rest = range(0, here.size() - 1, 1);
            rest.removeAll(ranks);
            expect(here, world.excl(array(ranks)), rest);
        }
        world.free();
    }

    private static void ranges(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        int last = here.size() - 1;
        expect(here, world.rangeIncl(new int[][] {{0, last, 1}}), range(0, last, 1));
        expect(here, world.rangeIncl(new int[][] {{last, 0, -1}}), range(last, 0, -1));
        expect(here, world.rangeIncl(new int[][] {{0, last, 2}}), range(0, last, 2));
        expect(here, world.rangeIncl(new int[][] {{last, 0, -3}}), range(last, 0, -3));
        expect(here, world.rangeIncl(new int[][] {{last, last, 100}}), List.of(last));
        expect(here, world.rangeIncl(new int[0][]), List.of());
        if (last >= 3) {
            int[][] two = {{2, last, 2}, {1, 0, -1}};
            List<Integer> expected = range(2, last, 2);
            expected.add(1);
            expected.add(0);
            expect(here, world.rangeIncl(two), expected);
        }
        world.free();
    }

    private static void rangesLeaveOut(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        int last = here.size() - 1;
        List<Integer> odd = last == 0 ? List.of() : range(1, last, 2);
        expect(here, world.rangeExcl(new int[][] {{0, last, 2}}), odd);
        expect(here, world.rangeExcl(new int[][] {{last, 0, -1}}), List.of());
        expect(here, world.rangeExcl(new int[0][]), range(0, last, 1));
        world.free();
    }

    private static void algebra(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        for (int seed = 0; seed < 12; seed++) {
            List<Integer> a = some(here, seed);
            List<Integer> b = some(here, seed * 3 + 1);
            Group groupA = world.incl(array(a));
            Group groupB = world.incl(array(b));
            List<Integer> union = new ArrayList<>(a);
            List<Integer> both = new ArrayList<>();
            List<Integer> onlyA = new ArrayList<>();
            for (int rank : b) {
                if (!a.contains(rank)) {
                    union.add(rank);
                }
            }
            for (int rank : a) {
                (b.contains(rank) ? both : onlyA).add(rank);
            }
            expect(here, Group.union(groupA, groupB), union);
            expect(here, Group.intersection(groupA, groupB), both);
            expect(here, Group.difference(groupA, groupB), onlyA);
        }
        world.free();
    }

    private static void compare(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        Group again = here.comm().getGroup();
        Group backwards = world.incl(array(range(here.size() - 1, 0, -1)));
        Group less = world.excl(new int[] {0});
        boolean isOne = here.size() == 1;
        Expect.equal(MPI.IDENT, Group.compare(world, world), "a group with itself");
        Expect.equal(MPI.IDENT, Group.compare(world, again), "the same ranks in the same order");
        Expect.equal(
                isOne ? MPI.IDENT : MPI.SIMILAR,
                Group.compare(world, backwards),
                "the same ranks in another order");
        Expect.equal(MPI.UNEQUAL, Group.compare(world, less), "one rank less");
        Expect.equal(
                isOne ? MPI.IDENT : MPI.UNEQUAL,
                Group.compare(world, MPI.COMM_SELF.getGroup()),
                "all and one");
        world.free();
    }

    private static void translate(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        List<Integer> some = some(here, 6);
        Group group = world.incl(array(some));
        int[] all = array(range(0, here.size() - 1, 1));
        int[] expected = new int[here.size()];
        for (int rank = 0; rank < here.size(); rank++) {
            expected[rank] = some.contains(rank) ? some.indexOf(rank) : MPI.UNDEFINED;
        }
        Expect.equal(expected, Group.translateRanks(world, all, group), "ranks in the other group");
        int[] nobody = {MPI.PROC_NULL};
        Expect.equal(nobody, Group.translateRanks(world, nobody, group), "PROC_NULL");
        Expect.equal(new int[0], Group.translateRanks(world, new int[0], group), "no ranks");
        world.free();
    }

    private static void empty(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        Group none = world.incl(new int[0]);
        expect(here, MPI.GROUP_EMPTY, List.of());
        expect(here, none, List.of());
        Expect.equal(MPI.IDENT, Group.compare(none, MPI.GROUP_EMPTY), "empty groups");
        Expect.equal(MPI.IDENT, Group.compare(world, Group.union(none, world)), "union with none");
        expect(here, Group.intersection(world, MPI.GROUP_EMPTY), List.of());
        expect(here, Group.difference(world, world), List.of());
        Expect.that(!MPI.GROUP_EMPTY.isNull(), "the empty group is not null");
        world.free();
    }

    private static void free(Here here) throws Exception {
        Group world = here.comm().getGroup();
        Group made = world.incl(new int[] {0});
        world.free();
        Expect.that(world.isNull(), "a freed group is null");
        Expect.that(!made.isNull(), "a group made from it is not");
        expect(here, made, List.of(0));
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        Expect.error(MPI.ERR_GROUP, world::getSize, "getSize", "freed");
        Expect.error(MPI.ERR_GROUP, () -> Group.union(made, world), "union", "freed");
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
        made.free();
    }

    private static void errors(Here here) throws Exception {
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_RETURN);
        Group world = here.comm().getGroup();
        int size = here.size();
        int rank = MPI.ERR_RANK;
        Expect.error(rank, () -> world.incl(new int[] {size}), "incl", "" + size);
        Expect.error(rank, () -> world.incl(new int[] {-1}), "incl", "-1");
        Expect.error(rank, () -> world.incl(new int[] {0, 0}), "incl", "more than once");
        Expect.error(rank, () -> world.excl(new int[] {size}), "excl", "" + size);
        Expect.error(rank, () -> world.rangeIncl(new int[][] {{0, size, 1}}), "rangeIncl");
        Expect.error(rank, () -> world.rangeIncl(new int[][] {{0, 0, 1}, {0, 0, 1}}), "once");
        Expect.error(rank, () -> Group.translateRanks(world, new int[] {size}, world), "" + size);
        int argument = MPI.ERR_ARG;
        Expect.error(argument, () -> world.rangeIncl(new int[][] {{0, 0, 0}}), "step");
        Expect.error(argument, () -> world.rangeExcl(new int[][] {{0, 0}}), "rangeExcl", "3");
        MPI.COMM_WORLD.setErrhandler(MPI.ERRORS_ARE_FATAL);
        world.free();
    }
}
