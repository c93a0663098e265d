package org.banteng.engine.message;

import org.banteng.machine.Memory;

import java.util.ArrayList;
import java.util.List;

/**
 * Memory of one rank that others use too, until each has given it back; then it may be lent again.
 * To the machine it goes when the job is over: whoever looks at it too late sees nothing that means
 * anything, but does no harm. Only the owner's core touches this object.
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

    /** One block of the machine's. */
    private static final class Piece {
        private final long allocated;
        private final long start;
        private final long bytes;
        private int users;

        Piece(long bytes) {
            this.allocated = Memory.allocate(bytes + ALIGNMENT);
            this.start = aligned(allocated);
            this.bytes = bytes;
        }

        boolean isReturned() {
            for (int user = 0; user < users; user++) {
                if (Memory.getLongAcquire(word(start, user)) == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    }

    private static long wordBytes(int users) {
        return aligned((long) users * Long.BYTES);
    }

    private static long word(long start, int user) {
        return start + (long) user * Long.BYTES;
    }

    /**
     * Lends memory, which holds zeros.
     *
     * @param users who will each {@link #giveBack} it, the owner as well
     * @return its place, as all cores see it: a multiple of two lines
     */
    public long lend(int users, long bytes) {
        long needed = wordBytes(users) + bytes;
        Piece piece = find(needed);
        if (piece == null) {
            piece = new Piece(needed);
            pieces.add(piece);
        } else {
            Memory.fill(null, piece.start, piece.bytes, (byte) 0);
        }
        piece.users = users;
        return Memory.seenByAll(piece.start) + wordBytes(users);
    }

    private Piece find(long bytes) {
        for (Piece piece : pieces) {
            if (piece.bytes >= bytes && piece.isReturned()) {
                return piece;
            }
        }
        return null;
    }

    /**
     * A user will not touch it any more. On the user's core.
     *
     * @param users how many there are
     * @param user which of these it is, from 0
     */
    public static void giveBack(long place, int users, int user) {
        Memory.putLongRelease(word(place - wordBytes(users), user), 1);
    }

    /** How many pieces of the machine's memory it has. */
    public int count() {
        return pieces.size();
    }

    /** Returns everything to the machine. After the last core has stopped. */
    void close() {
        for (Piece piece : pieces) {
            Memory.free(piece.allocated);
        }
        pieces.clear();
    }
}
