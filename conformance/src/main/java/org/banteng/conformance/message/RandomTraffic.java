package org.banteng.conformance.message;

import mpi.Comm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Message;
import mpi.Request;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

/**
 * Everyone sends to anyone, messages of any length in any mode, and receives in any way there is.
 * All ranks work out the same traffic from a seed, so each knows what must come. A failure tells
 * the seed, and {@code -Dbanteng.conformance.seed=...} has it run again. Rank 0 prints it, too, in
 * case that the job hangs.
 */
public final class RandomTraffic extends Area {
    private static final int PHASES = 6;
    private static final int MESSAGES = 150;
    private static final int TAGS = 4;

    /** Source or tag. */
    private static final int ANY = MPI.ANY_SOURCE;

    /** The area. */
    public RandomTraffic() {
        super("random-traffic");
    }

    @Override
    public Storage[] storages() {
        return new Storage[] {Storage.ARRAY, Storage.DIRECT};
    }

    @Override
    public void cases(Cases to) {
        to.add("any message from any rank to any other", RandomTraffic::run);
    }

    private static void run(Here here) throws Exception {
        long[] seed = {Long.parseLong(System.getProperty("banteng.conformance.seed", "0"))};
        if (seed[0] == 0) {
            seed[0] = System.nanoTime();
        }
        here.comm().bcast(seed, 1, MPI.LONG, 0);
        if (here.rank() == 0) {
            System.out.println("random-traffic: -Dbanteng.conformance.seed=" + seed[0]);
        }
        try {
            for (int phase = 0; phase < PHASES; phase++) {
                new Phase(here, seed[0] + phase).run();
                here.comm().barrier();
            }
        } catch (MPIException | AssertionError e) {
            throw new AssertionError("with seed " + seed[0] + ": " + e.getMessage(), e);
        }
    }

    /**
     * One message.
     *
     * @param number distinguishes it from all others of its phase
     */
    private record Planned(int number, int source, int dest, int tag, int bytes, Mode mode) {}

    /** Each rank sends some messages and receives those that are for it. */
    private static final class Phase {
        private final Here here;
        private final Comm comm;
        private final Dice dice;
        private final Planned[] plan;

        /** For each sender, which of the planned messages it sends to this rank next. */
        private final int[] next;

        Phase(Here here, long seed) {
            this.here = here;
            this.comm = here.comm();
            Dice common = new Dice(seed);
            this.plan = new Planned[MESSAGES];
            for (int i = 0; i < MESSAGES; i++) {
                plan[i] = planned(common, i);
            }
            this.dice = new Dice(seed * 31 + here.rank());
            this.next = new int[here.size()];
        }

        private Planned planned(Dice common, int number) {
            int size = here.size();
            Mode[] modes = {Mode.STANDARD, Mode.SYNCHRONOUS, Mode.BUFFERED};
            int[] around = {
                0, Sizes.INLINE, 500, Sizes.EAGER - 64, Sizes.EAGER, 2 * Sizes.EAGER, Sizes.POOL
            };
            int bytes = around[Math.min(common.below(around.length), common.below(24))];
            return new Planned(
                    number,
                    common.below(size),
                    common.below(size),
                    common.below(TAGS),
                    bytes + common.below(20),
                    modes[common.below(modes.length)]);
        }

        void run() throws MPIException {
            Request[] sends = new Request[MESSAGES];
            int sent = 0;
            int expected = 0;
            for (Planned message : plan) {
                if (message.source == here.rank()) {
                    sends[sent++] = start(message);
                }
                expected += message.dest == here.rank() ? 1 : 0;
            }
            while (expected > 0) {
                expected -= receive(expected);
            }
            Request.waitAll(sends);
        }

        private Request start(Planned message) throws MPIException {
            Cells out = here.cells(Kind.BYTE, message.bytes).fill(message.number);
            return message.mode.start(
                    comm, out.buffer(), message.bytes, MPI.BYTE, message.dest, message.tag);
        }

        /** Receives one or more messages in one of the ways that there are. */
        private int receive(int most) throws MPIException {
            return switch (dice.below(5)) {
                case 0 -> {
                    Cells in = here.cells(Kind.BYTE, longest());
                    check(comm.recv(in.buffer(), in.count(), MPI.BYTE, ANY, ANY), in);
                    yield 1;
                }
                case 1 -> {
                    Status found = comm.probe(ANY, ANY);
                    Cells in = here.cells(Kind.BYTE, found.getCount(MPI.BYTE));
                    int tag = found.getTag();
                    int source = found.getSource();
                    check(comm.recv(in.buffer(), in.count(), MPI.BYTE, source, tag), in);
                    yield 1;
                }
                case 2 -> {
                    Message message = new Message();
                    int count = message.mProbe(ANY, ANY, comm).getCount(MPI.BYTE);
                    Cells in = here.cells(Kind.BYTE, count);
                    check(message.mRecv(in.buffer(), count, MPI.BYTE), in);
                    yield 1;
                }
                case 3 -> {
                    Message message = new Message();
                    Status found = message.imProbe(ANY, ANY, comm);
                    if (found == null) {
                        yield 0;
                    }
                    Cells in = here.cells(Kind.BYTE, found.getCount(MPI.BYTE));
                    check(message.imRecv(in.buffer(), in.count(), MPI.BYTE).waitStatus(), in);
                    yield 1;
                }
                default -> several(Math.min(most, 1 + dice.below(6)));
            };
        }

        /** Posts several receives at once: they match in the order in which they were posted. */
        private int several(int count) throws MPIException {
            Request[] receives = new Request[count];
            Cells[] in = new Cells[count];
            for (int i = 0; i < count; i++) {
                in[i] = here.cells(Kind.BYTE, longest());
                receives[i] = comm.iRecv(in[i].buffer(), in[i].count(), MPI.BYTE, ANY, ANY);
            }
            Status[] statuses = Request.waitAllStatus(receives);
            for (int i = 0; i < count; i++) {
                check(statuses[i], in[i]);
            }
            return count;
        }

        private int longest() {
            int longest = 0;
            for (Planned message : plan) {
                longest = Math.max(longest, message.bytes);
            }
            return longest;
        }

        /** It must be the next one that its sender has for this rank. */
        private void check(Status status, Cells in) throws MPIException {
            int source = status.getSource();
            int index = next[source];
            while (plan[index].source != source || plan[index].dest != here.rank()) {
                index++;
            }
            next[source] = index + 1;
            Planned planned = plan[index];
            String which = " of " + planned;
            Expect.equal(planned.tag, status.getTag(), "tag" + which);
            Expect.equal(planned.bytes, status.getCount(MPI.BYTE), "bytes" + which);
            in.expect(0, planned.bytes, planned.number);
            in.expectZero(planned.bytes, in.count() - planned.bytes);
            in.expectMargins();
        }
    }

    /** The same numbers on every machine. */
    private static final class Dice {
        private long state;

        Dice(long seed) {
            state = seed;
        }

        int below(int bound) {
            state += 0x9e37_79b9_7f4a_7c15L;
            long mixed = (state ^ (state >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94d0_49bb_1331_11ebL;
            return (int) (((mixed ^ (mixed >>> 31)) >>> 33) % bound);
        }
    }
}
