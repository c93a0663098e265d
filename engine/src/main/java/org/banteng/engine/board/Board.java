package org.banteng.engine.board;

import static org.banteng.engine.board.BoardDescriptor.DONE_OFFSET;
import static org.banteng.engine.board.BoardDescriptor.HEADER_OFFSET;
import static org.banteng.engine.board.BoardDescriptor.NOTES;
import static org.banteng.engine.board.BoardDescriptor.NOTES_OFFSET;
import static org.banteng.engine.board.BoardDescriptor.NOTE_BYTES;
import static org.banteng.engine.board.BoardDescriptor.PARKED_OFFSET;
import static org.banteng.engine.board.BoardDescriptor.PART_BYTES;
import static org.banteng.engine.board.BoardDescriptor.PAYLOAD_OFFSET;

import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.group.Group;
import org.banteng.engine.message.AwaitedWord;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.LentMemory;
import org.banteng.engine.message.Traffic;
import org.banteng.engine.message.Waits;
import org.banteng.machine.Memory;

/**
 * The board of a communicator, as one of its ranks sees it. In each step of a collective a rank may
 * post one note, and read those of others. Only its rank touches this object.
 *
 * <p>A rank that posts: {@link #begin}, {@link #claim}, write the payload, {@link #post}. One that
 * reads: {@link #begin}, {@link #await} each note that it needs. All {@link #end} the step, also
 * those that neither post nor read: nobody gets so far ahead that notes are overwritten that
 * somebody has still to read.
 */
public final class Board {
    /** The most bytes that a note holds. */
    public static final int MAX_BYTES = BoardDescriptor.MAX_BYTES;

    private static final int STEP_BITS = 4;

    private static final long YES = 1;
    private static final long NO = 0;

    private final Endpoint endpoint;
    private final Traffic traffic;
    private final Group group;
    private final AwaitedWord awaited;

    /** By rank: what reports call it; {@code null}: just that. */
    private final int[] names;

    private final int size;
    private final int rank;
    private final long parts;
    private final long own;
    private long step;

    /** Where in each part the notes of this step are. */
    private long place;

    /** How many notes of others it has seen in this step: their ranks have ended those before. */
    private int seen;

    /** Notes whose header is no greater have been read by all. */
    private long readByAll;

    /**
     * @param context of the collectives, for reports
     * @param names by rank: what reports call it; {@code null}: just that
     * @param parts address of {@link #bytes} zeros, {@link LentMemory lent} to the group
     */
    public Board(Endpoint endpoint, Group group, int rank, int context, int[] names, long parts) {
        this.endpoint = endpoint;
        this.traffic = endpoint.traffic();
        this.group = group;
        this.awaited = new AwaitedWord(context);
        this.names = names;
        this.size = group.size();
        this.rank = rank;
        this.parts = parts;
        this.own = part(rank);
    }

    /** Bytes of memory that the board of so many ranks takes. */
    public static long bytes(int ranks) {
        return (long) ranks * PART_BYTES;
    }

    private long part(int of) {
        return parts + (long) of * PART_BYTES;
    }

    /**
     * Begins a step.
     *
     * @param collective which of the communicator's collectives it belongs to, counted from 1; of
     *     at most 15 steps
     */
    public void begin(long collective) {
        long first = collective << STEP_BITS;
        step = step < first ? first : step + 1;
        int note = (int) (collective + step) & (NOTES - 1);
        place = NOTES_OFFSET + (long) note * NOTE_BYTES;
        seen = 0;
    }

    /**
     * Waits, if it must, until everybody has read the note that this one replaces.
     *
     * @return where the payload goes: {@link #MAX_BYTES}, at a multiple of 16
     */
    public long claim() {
        long note = own + place;
        long replaced = Memory.getLong(null, note + HEADER_OFFSET);
        if (replaced > readByAll) {
            awaitReaders(replaced);
        }
        return note + PAYLOAD_OFFSET;
    }

    private void awaitReaders(long replaced) {
        long least = Long.MAX_VALUE;
        for (int reader = 0; reader < size; reader++) {
            if (reader != rank) {
                long done = part(reader) + DONE_OFFSET;
                awaitWord(done, replaced, reader);
                least = Math.min(least, Memory.getLongAcquire(done));
            }
        }
        readByAll = least;
    }

    /** Shows the note of this step to all. */
    public void post(int bytes) {
        Memory.putLongRelease(own + place + HEADER_OFFSET, BoardDescriptor.header(step, bytes));
        traffic.sent(bytes);
        wakeOthers();
    }

    /**
     * Wakes those who are parked. Who parks says so first, and its core lets every other pass a
     * barrier before it looks at the board a last time and sleeps: so either this sees that it is
     * to wake, or that look sees what this rank has just written.
     */
    private void wakeOthers() {
        for (int other = 0; other < size; other++) {
            if (other != rank && Memory.getLong(null, part(other) + PARKED_OFFSET) != NO) {
                endpoint.wake(group.world(other));
            }
        }
    }

    /**
     * Waits for the note of another rank; once for each in a step.
     *
     * @param most bytes that its payload may have, at most {@link #MAX_BYTES}
     * @return how many it has
     * @throws EngineException {@code ERR_TRUNCATE} if it has more
     */
    public int await(int from, int most) {
        seen++;
        long note = part(from) + place;
        long header = BoardDescriptor.header(step, most);
        int bytes =
                Memory.getLongAcquire(note + HEADER_OFFSET) == header
                        ? most
                        : awaitHeader(note, from, most);
        traffic.received(bytes);
        return bytes;
    }

    private int awaitHeader(long note, int from, int most) {
        long first = BoardDescriptor.header(step, 0);
        awaitWord(note + HEADER_OFFSET, first, from);
        int bytes = BoardDescriptor.bytes(Memory.getLongAcquire(note + HEADER_OFFSET));
        if (bytes > most) {
            throw new EngineException(
                    ErrorClass.TRUNCATE,
                    "collective: the "
                            + bytes
                            + " bytes that come from rank "
                            + from
                            + " do not fit into "
                            + most
                            + " bytes; receive with a larger count");
        }
        return bytes;
    }

    private void awaitWord(long word, long least, int of) {
        Waits waits = endpoint.waits();
        if (!waits.pollForWord(word, least)) {
            Memory.putLongRelease(own + PARKED_OFFSET, YES);
            awaited.set(word, least, names == null ? of : names[of]);
            waits.parkFor(awaited);
            Memory.putLongRelease(own + PARKED_OFFSET, NO);
        }
    }

    /**
     * Where the payload of an {@link #await awaited} note is, or of the own; until the step ends.
     */
    public long payload(int of) {
        return part(of) + place + PAYLOAD_OFFSET;
    }

    /** Ends the step: this rank has read what it wanted to read. */
    public void end() {
        if (seen == size - 1) {
            readByAll = BoardDescriptor.lastHeader(step - 1);
        }
        Memory.putLongRelease(own + DONE_OFFSET, BoardDescriptor.lastHeader(step));
        wakeOthers();
    }

    /** This rank will not look at the board again. */
    public void leave() {
        LentMemory.giveBack(parts, size, rank);
    }
}
