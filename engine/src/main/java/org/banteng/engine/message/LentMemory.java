package org.banteng.engine.message;

import org.banteng.machine.Memory;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Memory of one rank that others use too, until each has given it back; only its owner can return
 * it to the machine, and looks now and then whether it may. Only the owner's core touches this
 * object.
 *
 * <pre>
 *        users words, 0 until that user has given it back, to a multiple of two lines
 *   place --&gt; the bytes that are lent
 * </pre>
 */
public final class LentMemory {
    /** Processors like to fetch lines by twos. */
    private static final long ALIGNMENT = 2 * Memory.CACHE_LINE;

    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(long allocated, long place, int users) {
        boolean isReturned() {
            for (int user = 0; user < users; user++) {
                if (Memory.getLongAcquire(word(place, users, user)) == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    }

    private static long word(long place, int users, int user) {
        return place - aligned((long) users * Long.BYTES) + (long) user * Long.BYTES;
    }

    /**
     * Lends memory, which holds zeros.
     *
     * @param users who will each {@link #giveBack} it, the owner as well
     * @return its place, as all cores see it: a multiple of two lines
     */
    public long lend(int users, long bytes) {
        reclaim();
        long words = aligned((long) users * Long.BYTES);
        long allocated = Memory.allocate(words + bytes + ALIGNMENT);
        long place = Memory.seenByAll(aligned(allocated)) + words;
        pieces.add(new Piece(allocated, place, users));
        return place;
    }

    /**
     * A user will not touch it any more. On the user's core.
     *
     * @param users how many there are
     * @param user which of these it is, from 0
     */
    public static void giveBack(long place, int users, int user) {
        Memory.putLongRelease(word(place, users, user), 1);
    }

    /** Returns to the machine what all users have given back. */
    public void reclaim() {
        Iterator<Piece> all = pieces.iterator();
        while (all.hasNext()) {
            Piece piece = all.next();
            if (piece.isReturned()) {
                all.remove();
                Memory.free(piece.allocated);
            }
        }
    }

    /** How many pieces there are that have not gone back to the machine. */
    int count() {
        return pieces.size();
    }

    /** Returns everything. After the last core has stopped. */
    void close() {
        for (Piece piece : pieces) {
            Memory.free(piece.allocated);
        }
        pieces.clear();
    }
}
