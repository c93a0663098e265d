package org.banteng.conformance.communicator;

import mpi.Comm;
import mpi.Group;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/**
 * Communicators of the ranks of a group: either all ranks of the old one call ({@code create}), or
 * only those of the group ({@code createGroup}) (MPI 4.1, section 7.4.2).
 */
public final class MadeFromGroups extends Area {
    public MadeFromGroups() {
        super("made-from-groups");
    }

    @Override
    public void cases(Cases to) {
        to.add("create: those in the group get it, others null", MadeFromGroups::create);
        to.add("create: disjoint groups in one call", MadeFromGroups::disjoint);
        to.add("create: in the group's order", MadeFromGroups::inOrder);
        to.add("create: of everybody, of nobody", MadeFromGroups::everybodyNobody);
        to.add("createGroup: only members call", MadeFromGroups::createGroup);
        to.add("createGroup: groups that overlap, one after the other", 3, MadeFromGroups::overlap);
        to.add("createGroup: again and again", MadeFromGroups::again);
        to.add("createGroup: while the others do something else", 2, MadeFromGroups::beside);
        to.add("a group of ranks that are not there", 2, MadeFromGroups::errors);
    }

    private static Group every(Here here, int first, int step) throws MPIException {
        Group world = here.comm().getGroup();
        Group group = world.rangeIncl(new int[][] {{first, here.size() - 1, step}});
        world.free();
        return group;
    }

    /** Checks that the ranks are those of the group, and that they can communicate. */
    private static void expectWorking(Here here, Intracomm comm, Group group) throws MPIException {
        Expect.equal(group.getSize(), comm.getSize(), "size");
        Expect.equal(group.getRank(), comm.getRank(), "rank");
        Group own = comm.getGroup();
        Expect.equal(MPI.IDENT, Group.compare(group, own), "comparison of the groups");
        own.free();
        int[] mine = {here.rank()};
        int[] all = new int[comm.getSize()];
        int[] ranks = new int[comm.getSize()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = i;
        }
        comm.allGather(mine, 1, MPI.INT, all, 1, MPI.INT);
        Group world = here.comm().getGroup();
        Expect.equal(Group.translateRanks(group, ranks, world), all, "members");
        world.free();
    }

    private static void create(Here here) throws MPIException {
        Group even = every(here, 0, 2);
        Intracomm comm = here.comm().create(even);
        boolean isIn = here.rank() % 2 == 0;
        Expect.that(comm.isNull() == !isIn, "it is null for ranks that are not in the group");
        if (isIn) {
            expectWorking(here, comm, even);
            comm.free();
        }
        even.free();
    }

    private static void disjoint(Here here) throws MPIException {
        Group own = here.size() == 1 ? every(here, 0, 1) : every(here, here.rank() % 2, 2);
        Intracomm comm = here.comm().create(own);
        Expect.that(!comm.isNull(), "every rank is in one");
        expectWorking(here, comm, own);
        comm.free();
        own.free();
    }

    private static void inOrder(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        Group backwards = world.rangeIncl(new int[][] {{here.size() - 1, 0, -1}});
        Intracomm comm = here.comm().create(backwards);
        expectWorking(here, comm, backwards);
        int expected = here.size() == 1 ? MPI.CONGRUENT : MPI.SIMILAR;
        Expect.equal(expected, Comm.compare(here.comm(), comm), "comparison");
        comm.free();
        backwards.free();
        world.free();
    }

    private static void everybodyNobody(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        Intracomm all = here.comm().create(world);
        Expect.equal(MPI.CONGRUENT, Comm.compare(here.comm(), all), "comparison");
        expectWorking(here, all, world);
        all.free();
        world.free();
        Intracomm none = here.comm().create(MPI.GROUP_EMPTY);
        Expect.that(none.isNull(), "a communicator of nobody is null");
    }

    private static void createGroup(Here here) throws MPIException {
        Group odd = here.size() == 1 ? every(here, 0, 1) : every(here, 1, 2);
        if (odd.getRank() != MPI.UNDEFINED) {
            Intracomm comm = here.comm().createGroup(odd, 11);
            expectWorking(here, comm, odd);
            comm.free();
        }
        odd.free();
    }

    /** Neighbours first, then all but the last, then all but the first. */
    private static void overlap(Here here) throws MPIException {
        Group world = here.comm().getGroup();
        int last = here.size() - 1;
        int[][][] ranges = {{{0, 1, 1}}, {{1, 2, 1}}, {{0, last - 1, 1}}, {{1, last, 1}}};
        for (int i = 0; i < ranges.length; i++) {
            Group group = world.rangeIncl(ranges[i]);
            if (group.getRank() != MPI.UNDEFINED) {
                Intracomm comm = here.comm().createGroup(group, i);
                expectWorking(here, comm, group);
                comm.free();
            }
            group.free();
        }
        world.free();
    }

    /** One member makes communicators of its own between, so contexts differ from rank to rank. */
    private static void again(Here here) throws MPIException {
        Group even = every(here, 0, 2);
        if (here.rank() % 2 == 0) {
            Intracomm[] comms = new Intracomm[20];
            for (int i = 0; i < comms.length; i++) {
                if (here.rank() == 0) {
                    MPI.COMM_SELF.dup().free();
                }
                comms[i] = here.comm().createGroup(even, 0);
            }
            for (Intracomm comm : comms) {
                expectWorking(here, comm, even);
                comm.free();
            }
        }
        even.free();
        Intracomm all = here.comm().dup();
        all.barrier();
        all.free();
    }

    /** The first rank takes no part; it waits for a word from the new communicator's last. */
    private static void beside(Here here) throws MPIException {
        Group rest = every(here, 1, 1);
        int[] word = {0};
        if (here.rank() == 0) {
            here.comm().recv(word, 1, MPI.INT, here.size() - 1, 5);
            Expect.equal(here.size() - 1, word[0], "size that the others found");
        } else {
            Intracomm comm = here.comm().createGroup(rest, 3);
            expectWorking(here, comm, rest);
            word[0] = comm.getSize();
            if (comm.getRank() == comm.getSize() - 1) {
                here.comm().send(word, 1, MPI.INT, 0, 5);
            }
            comm.free();
        }
        rest.free();
    }

    /** The others are in no communicator of one half. */
    private static void errors(Here here) throws Exception {
        Intracomm half = here.comm().split(here.rank() % 2, 0);
        half.setErrhandler(MPI.ERRORS_RETURN);
        Group world = here.comm().getGroup();
        Expect.error(MPI.ERR_GROUP, () -> half.create(world), "create");
        Expect.error(MPI.ERR_GROUP, () -> half.createGroup(world, 0), "createGroup");
        Group own = half.getGroup();
        Expect.error(MPI.ERR_TAG, () -> half.createGroup(own, -1), "createGroup", "-1");
        Expect.thrown(NullPointerException.class, () -> half.create(null));
        own.free();
        world.free();
        half.free();
    }
}
