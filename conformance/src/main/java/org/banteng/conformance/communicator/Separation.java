package org.banteng.conformance.communicator;

import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/**
 * Messages of different communicators never mix, nor do messages and collective operations of one
 * (MPI 4.1, section 7.1.2).
 */
public final class Separation extends Area {
    private static final int COMMUNICATORS = 5;
    private static final int TAG = 1;

    public Separation() {
        super("separation");
    }

    @Override
    public void cases(Cases to) {
        to.add("same tag, received in another order", Separation::otherOrder);
        to.add("wildcards catch nothing from elsewhere", Separation::wildcards);
        to.add("probing finds nothing from elsewhere", Separation::probing);
        to.add("wildcards catch nothing of collective operations", Separation::collectives);
        to.add("collective operations of several, interleaved", Separation::interleaved);
        to.add("ranks mean what they mean in the communicator", 2, Separation::ranks);
        to.add("parts that overlap", 3, Separation::overlapping);
        to.add("a communicator made after another was freed", Separation::afterFree);
    }

    private static Intracomm[] several(Here here) throws MPIException {
        Intracomm[] comms = new Intracomm[COMMUNICATORS];
        comms[0] = here.comm();
        for (int i = 1; i < COMMUNICATORS; i++) {
            comms[i] = i % 2 == 0 ? here.comm().dup() : here.comm().split(0, 0);
        }
        return comms;
    }

    private static void free(Intracomm[] comms) throws MPIException {
        for (int i = 1; i < comms.length; i++) {
            comms[i].free();
        }
    }

    /** Sends are short enough to be on their way before they are received; and long ones. */
    private static void otherOrder(Here here) throws MPIException {
        Intracomm[] comms = several(here);
        for (int count : new int[] {1, 100, 5000}) {
            Request[] sends = new Request[COMMUNICATORS];
            for (int i = 0; i < COMMUNICATORS; i++) {
                int[] message = new int[count];
                java.util.Arrays.fill(message, 10 * here.rank() + i);
                sends[i] = comms[i].iSend(message, count, MPI.INT, here.next(), TAG);
            }
            for (int i = COMMUNICATORS - 1; i >= 0; i--) {
                int[] message = new int[count];
                comms[i].recv(message, count, MPI.INT, here.previous(), TAG);
                Expect.equal(10 * here.previous() + i, message[0], "message in communicator " + i);
                Expect.equal(message[0], message[count - 1], "its last element");
            }
            Request.waitAll(sends);
        }
        free(comms);
    }

    private static void wildcards(Here here) throws MPIException {
        Intracomm[] comms = several(here);
        int[][] in = new int[COMMUNICATORS][1];
        Request[] receives = new Request[COMMUNICATORS];
        for (int i = 0; i < COMMUNICATORS; i++) {
            receives[i] = comms[i].iRecv(in[i], 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
        }
        here.comm().barrier();
        for (int i = COMMUNICATORS - 1; i >= 0; i--) {
            int[] out = {100 + i};
            comms[i].send(out, 1, MPI.INT, here.next(), i);
        }
        Status[] statuses = Request.waitAllStatus(receives);
        for (int i = 0; i < COMMUNICATORS; i++) {
            Expect.equal(100 + i, in[i][0], "message in communicator " + i);
            Expect.equal(i, statuses[i].getTag(), "tag in communicator " + i);
            Expect.equal(here.previous(), statuses[i].getSource(), "source");
        }
        free(comms);
    }

    private static void probing(Here here) throws MPIException {
        Intracomm[] comms = several(here);
        int[] word = {here.rank()};
        comms[2].send(word, 1, MPI.INT, here.next(), TAG);
        Status status = comms[2].probe(MPI.ANY_SOURCE, MPI.ANY_TAG);
        Expect.equal(here.previous(), status.getSource(), "source");
        for (int i = 0; i < COMMUNICATORS; i++) {
            if (i != 2) {
                Status other = comms[i].iProbe(MPI.ANY_SOURCE, MPI.ANY_TAG);
                Expect.that(other == null, "there is nothing in communicator " + i);
            }
        }
        comms[2].recv(word, 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
        Expect.equal(here.previous(), word[0], "message");
        here.comm().barrier();
        free(comms);
    }

    private static void collectives(Here here) throws MPIException {
        Intracomm comm = here.comm().dup();
        int[] in = {-1};
        Request receive = comm.iRecv(in, 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
        for (int i = 0; i < 10; i++) {
            int[] sum = {1};
            comm.allReduce(sum, 1, MPI.INT, MPI.SUM);
            Expect.equal(here.size(), sum[0], "sum");
            comm.bcast(new int[3000], 3000, MPI.INT, i % here.size());
        }
        Intracomm made = comm.split(here.rank() % 2, 0);
        made.barrier();
        Expect.that(!receive.test(), "nothing was received");
        int[] out = {here.rank()};
        comm.barrier();
        comm.send(out, 1, MPI.INT, here.next(), TAG);
        receive.waitFor();
        Expect.equal(here.previous(), in[0], "the one message");
        made.free();
        comm.free();
    }

    private static void interleaved(Here here) throws MPIException {
        Intracomm[] comms = several(here);
        int[][] values = new int[3 * COMMUNICATORS][];
        Request[] requests = new Request[3 * COMMUNICATORS];
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < COMMUNICATORS; i++) {
                int index = round * COMMUNICATORS + i;
                values[index] = new int[] {index, here.rank()};
                requests[index] = comms[i].iAllReduce(values[index], 2, MPI.INT, MPI.SUM);
            }
        }
        Request.waitAll(requests);
        for (int index = 0; index < values.length; index++) {
            Expect.equal((long) index * here.size(), values[index][0], "sum of operation " + index);
        }
        free(comms);
    }

    private static void ranks(Here here) throws MPIException {
        Intracomm reverse = here.comm().split(0, -here.rank());
        int[] word = {here.rank()};
        int[] got = {-1};
        Status status =
                reverse.sendRecv(
                        word,
                        1,
                        MPI.INT,
                        (reverse.getRank() + 1) % here.size(),
                        TAG,
                        got,
                        1,
                        MPI.INT,
                        MPI.ANY_SOURCE,
                        TAG);
        int source = (reverse.getRank() + here.size() - 1) % here.size();
        Expect.equal(source, status.getSource(), "source, as rank of the communicator");
        Expect.equal(here.next(), got[0], "who that is in COMM_WORLD");
        reverse.free();
    }

    /** Each rank is in a pair with the one after it, and in one with the one before. */
    private static void overlapping(Here here) throws MPIException {
        Intracomm[] pairs = new Intracomm[2];
        for (int shift = 0; shift < 2; shift++) {
            pairs[shift] = here.comm().split((here.rank() + shift) / 2, 0);
        }
        int[][] sums = {{here.rank()}, {here.rank()}};
        Request[] requests = new Request[2];
        for (int shift = 0; shift < 2; shift++) {
            requests[shift] = pairs[shift].iAllReduce(sums[shift], 1, MPI.INT, MPI.SUM);
        }
        Request.waitAll(requests);
        for (int shift = 0; shift < 2; shift++) {
            int first = (here.rank() + shift) / 2 * 2 - shift;
            int sum = 0;
            for (int rank = Math.max(0, first); rank < Math.min(first + 2, here.size()); rank++) {
                sum += rank;
            }
            Expect.equal(sum, sums[shift][0], "sum of the pair");
            pairs[shift].free();
        }
    }

    /** A message that was sent in a freed one is not found in the next. */
    private static void afterFree(Here here) throws MPIException {
        for (int round = 0; round < 10; round++) {
            Intracomm comm = here.comm().dup();
            int[] word = {round};
            int[] got = {-1};
            Request receive = comm.iRecv(got, 1, MPI.INT, here.previous(), TAG);
            comm.send(word, 1, MPI.INT, here.next(), TAG);
            comm.free();
            Intracomm next = here.comm().dup();
            Expect.that(next.iProbe(MPI.ANY_SOURCE, MPI.ANY_TAG) == null, "nothing is there");
            receive.waitFor();
            Expect.equal(round, got[0], "message");
            next.barrier();
            next.free();
        }
    }
}
