package org.banteng.engine.communicator;

import org.banteng.engine.board.Board;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.group.Group;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.Peers;
import org.banteng.engine.message.Pieces;
import org.banteng.engine.message.SendMode;
import org.banteng.machine.Fiber;
import org.banteng.machine.Memory;

/**
 * The ranks of a communicator during one collective operation: its algorithm moves bytes between
 * them, by (base, offset), in a context and with a tag of its own. Each method is called by the
 * rank itself; the ranks that it names are those of the communicator.
 */
public final class Team {
    private static final String CALL = "collective";

    private final Endpoint endpoint;
    private final Group group;
    private final int rank;
    private final int context;
    private final Placement placement;

    /** By rank: what messages call it; {@code null}: just that. */
    private final int[] names;

    private Team leaders;
    private Peers peers;
    private int tag;

    /** Counted from 1; 0 where collectives of the same communicator may overlap this one. */
    private long number;

    private Board board;

    Team(Endpoint endpoint, Group group, int rank, int context) {
        this.endpoint = endpoint;
        this.group = group;
        this.rank = rank;
        this.context = context;
        this.placement = Placement.of(endpoint.job(), group, context);
        this.names = null;
    }

    /** The first ranks of each core, as that of the given rank's. */
    private Team(Team all) {
        this.group = all.placement.leaders();
        this.endpoint = all.endpoint.job().endpoint(group.world(all.placement.coreOf(all.rank)));
        this.rank = all.placement.coreOf(all.rank);
        this.context = all.context;
        this.placement = Placement.ALL_APART;
        this.names = all.placement.leaderRanks();
    }

    /** The next collective; others of the same communicator may be under way. */
    void begin(int tag) {
        this.tag = tag;
    }

    /**
     * The next collective; of those that begin with this method one is under way at a time.
     *
     * @param number counted from 1
     */
    void beginAlone(int tag, long number) {
        this.tag = tag;
        this.number = number;
    }

    /** The calling rank. */
    public int rank() {
        return rank;
    }

    /** How many ranks there are. */
    public int size() {
        return group.size();
    }

    /** This rank's end of all messages. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Sends bytes and returns when they may be overwritten. */
    public void send(int to, Object base, long offset, long bytes) {
        if (!trySend(to, base, offset, bytes)) {
            finish(startSend(to, base, offset, bytes));
        }
    }

    /**
     * Sends bytes that may then be overwritten at once.
     *
     * @return {@code false} if that is not possible, as they are many or there is no room for them
     *     now: nothing was sent
     */
    public boolean trySend(int to, Object base, long offset, long bytes) {
        if (peers == null) {
            peers = new Peers(endpoint, group, rank, names);
        }
        return peers.trySend(to, context, tag, base, offset, bytes);
    }

    /** Receives exactly {@code bytes} bytes. */
    public void receive(int from, Object base, long offset, long bytes) {
        finish(startReceive(from, base, offset, bytes));
    }

    /** Sends and receives at once. */
    public void exchange(
            int to,
            Object sendBase,
            long sendOffset,
            long sendBytes,
            int from,
            Object receiveBase,
            long receiveOffset,
            long receiveBytes) {
        Operation receive = startReceive(from, receiveBase, receiveOffset, receiveBytes);
        send(to, sendBase, sendOffset, sendBytes);
        finish(receive);
    }

    /** Begins a send. Each must be {@link #finish finished}. */
    public Operation startSend(int to, Object base, long offset, long bytes) {
        return endpoint.send(
                SendMode.STANDARD,
                CALL,
                context,
                tag,
                name(rank),
                group.world(to),
                base,
                offset,
                bytes,
                null);
    }

    /** Begins a receive. Each must be {@link #finish finished}. */
    public Operation startReceive(int from, Object base, long offset, long bytes) {
        return endpoint.receive(CALL, context, name(from), tag, base, offset, bytes, null);
    }

    /** As {@link #startReceive}; something is done to each piece of the message as it comes. */
    public Operation startReceive(int from, Object base, long offset, long bytes, Pieces pieces) {
        return endpoint.receivePieces(CALL, context, name(from), tag, base, offset, bytes, pieces);
    }

    private int name(int other) {
        return names == null ? other : names[other];
    }

    /** Waits for an operation, and throws what went wrong with it. */
    public void finish(Operation operation) {
        endpoint.waits().await(operation);
        EngineException error = operation.error();
        endpoint.recycle(operation);
        if (error != null) {
            throw error;
        }
    }

    /** Waits for all; the first error is thrown when all are done. */
    public void finishAll(Operation[] operations, int count) {
        endpoint.waits().awaitAll(operations, count);
        EngineException error = null;
        for (int i = 0; i < count; i++) {
            if (operations[i] != null) {
                if (error == null) {
                    error = operations[i].error();
                }
                endpoint.recycle(operations[i]);
            }
        }
        if (error != null) {
            throw error;
        }
    }

    /**
     * Whether the ranks have a {@link #board}, or get one now: each must have begun on a core of
     * its own.
     *
     * @param from the number of the collective with which they get one, from 1
     */
    public boolean hasBoard(long from) {
        return hasBoard()
                || (number >= from && !sharesCores() && size() <= endpoint.job().coreCount());
    }

    /** Whether the ranks have a board already. */
    boolean hasBoard() {
        return board != null;
    }

    /** The ranks' board, with the next step begun; all ranks call. */
    public Board board() {
        if (board == null) {
            board = makeBoard();
        }
        board.begin(number);
        return board;
    }

    private Board makeBoard() {
        long told = allocate(Long.BYTES);
        try {
            if (rank == 0) {
                Memory.putLong(null, told, endpoint.lent().lend(size(), Board.bytes(size())));
                for (int other = 1; other < size(); other++) {
                    send(other, null, told, Long.BYTES);
                }
            } else {
                receive(0, null, told, Long.BYTES);
            }
            return new Board(endpoint, group, rank, context, names, Memory.getLong(null, told));
        } finally {
            free(told);
        }
    }

    /** There will be no more collectives. */
    void end() {
        if (board != null) {
            board.leave();
            board = null;
        }
        if (sharesCores()) {
            placement.neighboursOf(rank).leave();
        }
    }

    /** Whether some of the ranks share a core and can {@link #meet} there. */
    public boolean sharesCores() {
        return placement.sharesCores();
    }

    /** The number of a rank among those that it meets. */
    public int seatOf(int other) {
        return placement.seatOf(other);
    }

    /** Which of the {@link #leaders} stands for a rank. */
    public int leaderOf(int other) {
        return placement.coreOf(other);
    }

    /**
     * The first ranks of all cores, for whoever leads a {@link #meet meeting}: as that of its core.
     * They use this collective's tag.
     */
    public Team leaders() {
        if (leaders == null) {
            leaders = number > 0 ? placement.neighboursOf(rank).leaders(this) : newLeaders();
        }
        leaders.beginAlone(tag, number);
        return leaders;
    }

    Team newLeaders() {
        return new Team(this);
    }

    /**
     * The ranks of one core come together, each with the places of its input and output; may only
     * be called if some {@link #sharesCores}.
     *
     * @return to one of them, as soon as all are there: who must {@link Meeting#end} it; to the
     *     others {@code null}, when it has
     */
    public Meeting meet(Object input, long inputOffset, Object output, long outputOffset) {
        Neighbours neighbours = placement.neighboursOf(rank);
        int seat = placement.seatOf(rank);
        Fiber self = Fiber.current();
        Meeting meeting =
                neighbours.join(tag, seat, self, input, inputOffset, output, outputOffset);
        endpoint.waits().awaitGate(meeting, seat, self);
        if (meeting.isLedBy(seat)) {
            if (seat != 0) {
                meeting.help(leaders().endpoint.migration());
            }
            return meeting;
        }
        meeting.throwFailure();
        return null;
    }

    /** Memory for a while; at least one byte. To be {@link #free freed}. */
    public long allocate(long bytes) {
        return endpoint.core().pool().allocate(bytes);
    }

    /** Gives memory back, on whatever core this rank is now. */
    public void free(long block) {
        endpoint.freeBlock(block);
    }
}
