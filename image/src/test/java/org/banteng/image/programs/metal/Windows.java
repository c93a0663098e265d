package org.banteng.image.programs.metal;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.machine.Memory;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.Unmanaged;
import org.teavm.interop.c.Include;

/**
 * Two ranks on two processors. Rank 1 looks at memory of rank 0, which takes it away and lets
 * something else have it; rank 1, which has not rested meanwhile, must then see what is true.
 */
public final class Windows {
    private static final int PAGE = 4096;
    private static final int PAGES = 256;

    private final boolean looks = MPI.COMM_WORLD.getRank() == 1;

    /** The same page by page: rank 0's, where both see it. */
    private final long seen;

    /** Which of the ranks may go on, where both see it. */
    private final long turn;

    private final long pages = pages();

    private Windows() throws MPIException {
        long place = Memory.allocate(Memory.CACHE_LINE);
        Memory.putLongRelease(place, 0);
        long[] told = {Memory.seenByAll(pages), Memory.seenByAll(place)};
        MPI.COMM_WORLD.bcast(told, 2, MPI.LONG, 0);
        seen = told[0];
        turn = told[1];
        MPI.COMM_WORLD.barrier();
    }

    private static long pages() {
        return Memory.allocate((PAGES + 1L) * PAGE) + PAGE - 1 & -PAGE;
    }

    /** Prints, for each time it looked, how many pages showed something else than they should. */
    public static void takeAway() throws MPIException {
        new Windows().takeAwayAll();
    }

    /** Rank 1 touches a page that it has seen before it became a guard. */
    public static void guard() throws MPIException {
        new Windows().makeGuard();
    }

    private void takeAwayAll() {
        if (looks) {
            await(1);
            System.out.println("first " + others(1));
            pass(2);
            await(3);
            System.out.println("again " + others(3));
        } else {
            fill(pages, 1);
            pass(1);
            await(2);
            Machine.discard(Address.fromLong(pages), (long) PAGES * PAGE);
            // Gets the frames that were behind those pages.
            fill(pages(), 2);
            fill(pages, 3);
            pass(3);
        }
    }

    private void makeGuard() throws MPIException {
        if (looks) {
            await(1);
            System.out.println("first " + others(1));
            pass(2);
            await(3);
            System.out.println("again " + others(1));
        } else {
            fill(pages, 1);
            pass(1);
            await(2);
            Machine.guard(Address.fromLong(pages));
            pass(3);
        }
        MPI.COMM_WORLD.barrier();
    }

    private static void fill(long at, int value) {
        for (int i = 0; i < PAGES; i++) {
            Memory.putInt(null, at + (long) i * PAGE, value);
        }
    }

    private int others(int value) {
        int others = 0;
        for (int i = 0; i < PAGES; i++) {
            others += Memory.getInt(null, seen + (long) i * PAGE) == value ? 0 : 1;
        }
        return others;
    }

    /** Without going to rest, where pages are forgotten anyway. */
    private void await(int value) {
        while (Memory.getLongAcquire(turn) != value) {
            Thread.onSpinWait();
        }
    }

    private void pass(int value) {
        Memory.putLongRelease(turn, value);
    }

    /** What the machine does with pages. */
    @Unmanaged
    @Include(value = "machine.h", isSystem = false)
    private static final class Machine {
        @Import(name = "banteng_discard")
        static native void discard(Address address, long bytes);

        @Import(name = "banteng_guard")
        static native void guard(Address address);
    }
}
