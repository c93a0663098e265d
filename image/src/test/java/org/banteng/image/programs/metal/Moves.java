package org.banteng.image.programs.metal;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.machine.Memory;
import org.banteng.machine.metal.kernel.cpu.Cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Three ranks on two processors. Again and again one, by lot, holds its processor, giving way to
 * nobody, until another has got a message and has slept: so that one must go on on the other
 * processor, wherever it has waited.
 */
public final class Moves {
    private static final int MOST_ROUNDS = 1000;
    private static final long SEED = 60;
    private static final int SLEEP_MILLIS = 3;
    private static final int TAG = 3;
    private static final int NUMBERS = 10_000;

    private static final int[] STATICS = new int[NUMBERS];

    private final int rank = MPI.COMM_WORLD.getRank();
    private final int ranks = MPI.COMM_WORLD.getSize();
    private final List<String> kept = new ArrayList<>();
    private final long outside = Memory.allocate((long) NUMBERS * Integer.BYTES);

    /** How many rounds a rank has got through, where the others see it, too. */
    private final long mine = Memory.allocate(Memory.CACHE_LINE);

    private final long[] all = new long[ranks];
    private int processor = Cpu.number(Cpu.current());
    private int moves;

    private Moves() throws MPIException {
        Memory.putLongRelease(mine, 0);
        long[] seen = {Memory.seenByAll(mine)};
        MPI.COMM_WORLD.allGather(seen, 1, MPI.LONG, all, 1, MPI.LONG);
        for (int i = 0; i < NUMBERS; i++) {
            STATICS[i] = number(i);
            Memory.putInt(null, outside + (long) i * Integer.BYTES, number(i));
            kept.add("number " + number(i));
        }
    }

    /** Prints for each rank whether it has come to another processor, and what it lost. */
    public static void run() throws MPIException, InterruptedException {
        new Moves().goRound();
    }

    private void goRound() throws MPIException, InterruptedException {
        Random lots = new Random(SEED);
        int[] moved = {0};
        // All have moved when the least of what they say is 1.
        for (int round = 0; round < MOST_ROUNDS && moved[0] == 0; round++) {
            int holder = lots.nextInt(ranks);
            int driven = (holder + 1 + lots.nextInt(ranks - 1)) % ranks;
            if (rank == holder) {
                MPI.COMM_WORLD.send(new int[] {round}, 1, MPI.INT, driven, TAG);
                hold(driven, round);
            } else if (rank == driven) {
                MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, holder, TAG);
                Thread.sleep(SLEEP_MILLIS);
                Memory.putLongRelease(mine, round + 1);
            }
            look();
            moved[0] = moves > 0 ? 1 : 0;
            MPI.COMM_WORLD.allReduce(moved, 1, MPI.INT, MPI.MIN);
            look();
        }
        System.out.println("rank " + rank + " moved " + (moves > 0) + ", lost " + lost());
    }

    private void look() {
        int now = Cpu.number(Cpu.current());
        moves += now == processor ? 0 : 1;
        processor = now;
    }

    private void hold(int driven, int round) {
        long until = round + 1L;
        while (Memory.getLongAcquire(all[driven]) < until) {
            Thread.onSpinWait();
        }
    }

    private int lost() {
        int lost = 0;
        for (int i = 0; i < NUMBERS; i++) {
            boolean same =
                    STATICS[i] == number(i)
                            && Memory.getInt(null, outside + (long) i * Integer.BYTES) == number(i)
                            && kept.get(i).equals("number " + number(i));
            lost += same ? 0 : 1;
        }
        return lost;
    }

    private int number(int index) {
        return (rank + 1) * 1_000_003 * (index + 1);
    }
}
