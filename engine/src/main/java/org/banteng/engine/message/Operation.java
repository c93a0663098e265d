package org.banteng.engine.message;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.error.EngineException;
import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.Memory;

/**
 * One send, receive or collective under way: what a request stands for. Belongs to one endpoint,
 * and only that endpoint's core touches it. Endpoints keep those that are finished for the next.
 */
public final class Operation {
    /** What an operation does. */
    public enum Kind {
        SEND,
        RECEIVE,
        COLLECTIVE
    }

    final Endpoint endpoint;
    Kind kind;
    String name;

    /** The bytes that travel, in one piece: the program's memory, or {@link #block}. */
    Object base;

    long offset;
    long bytes;

    /**
     * What must not be collected meanwhile, if that is not {@link #base}: a direct buffer's memory
     * goes with the buffer.
     */
    private Object keepAlive;

    /**
     * A pool block between the wire and elements with gaps, or under a buffered send; 0 if none.
     */
    private long block;

    private Datatype unpackType;
    private Object unpackBase;
    private long unpackOffset;

    int context;
    int tag;

    /** In the communicator: whom a receive accepts, or the rank that sends. */
    int source;

    /** In the job: to whom a send goes. */
    int destination;

    /** Names a send at its endpoint while its rendezvous is under way. */
    int token;

    int place;
    int placeCore;

    /** What is done to a received message as it comes, or {@code null}. */
    Pieces pieces;

    private boolean done;

    /** Whether its end is of interest to anybody: a fiber, a block to be freed, an action. */
    private boolean followed;

    private boolean cancelled;
    private boolean freeWhenDone;
    private long transferred;
    private EngineException error;
    private Fiber waiter;
    private Runnable whenDone;

    /** The order in which receives were posted. */
    long sequence;

    Operation next;
    boolean posted;

    Operation(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    void begin(Kind kind, String name, Object base, long offset, long bytes, Object keepAlive) {
        this.kind = kind;
        this.name = name;
        this.base = base;
        this.offset = offset;
        this.bytes = bytes;
        this.keepAlive = base == null ? keepAlive : null;
        this.done = false;
        this.followed = false;
        this.cancelled = false;
        this.freeWhenDone = false;
        this.transferred = 0;
    }

    void address(int context, int tag, int source, int destination) {
        this.context = context;
        this.tag = tag;
        this.source = source;
        this.destination = destination;
    }

    /** Data travel through a block, which goes back to the pool when all is done. */
    void through(long block) {
        this.followed = true;
        this.block = block;
        this.base = null;
        this.offset = block;
    }

    /** As {@link #through}, and then into elements with gaps. */
    void throughInto(long block, Datatype type, Object base, long offset) {
        through(block);
        this.unpackType = type;
        this.unpackBase = base;
        this.unpackOffset = offset;
    }

    /** What it does. */
    public Kind kind() {
        return kind;
    }

    /** The call that began it, in the words of the standard: {@code send}, {@code iBarrier}, … */
    public String name() {
        return name;
    }

    /** Whether it is finished: a status may be read, the buffer used again. */
    public boolean isDone() {
        return done;
    }

    /** Whether it was cancelled before it matched. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** What went wrong, or {@code null}. */
    public EngineException error() {
        return error;
    }

    /** Of a finished receive, the rank in the communicator from which it came. */
    public int source() {
        return source;
    }

    /** Of a finished receive, the tag that came. */
    public int tag() {
        return tag;
    }

    /** Bytes that came, or were sent. */
    public long transferred() {
        return transferred;
    }

    /** The context that it is in: communicators have two each, see {@code Communicator}. */
    public int context() {
        return context;
    }

    /** Of a send, the rank in the job to which it goes. */
    public int destination() {
        return destination;
    }

    /** How many bytes its buffer has. */
    public long bytes() {
        return bytes;
    }

    /** Copies a piece of a message. */
    interface PieceCopy {
        /**
         * Copies.
         *
         * @param at where in the message it begins
         * @param to the offset in this operation's buffer
         */
        void copy(long at, long to, long bytes);
    }

    /** Has a message of {@code length} bytes come piece by piece. */
    void takePieces(long length, PieceCopy copy) {
        long piece = pieces.bytes();
        for (long at = 0; at < length; at += piece) {
            long part = Math.min(piece, length - at);
            copy.copy(at, pieces.shareOnePlace() ? offset : offset + at, part);
            pieces.arrived(at, part);
        }
    }

    /** Whether a message goes into its buffer as it is, in one piece. */
    boolean isPlain() {
        return pieces == null && !followed;
    }

    void fail(EngineException error) {
        this.error = error;
    }

    void setCancelled() {
        cancelled = true;
    }

    /** Nobody will ask for it again: it goes back to its endpoint as soon as it is done. */
    public void freeWhenDone() {
        if (done) {
            endpoint.recycle(this);
        } else {
            freeWhenDone = true;
            followed = true;
        }
    }

    /** Has something run, on the rank's core, as soon as it is done. */
    public void whenDone(Runnable action) {
        if (done) {
            action.run();
        } else {
            whenDone = action;
            followed = true;
        }
    }

    /** What a fiber that is going to park on it wants: a word when it is done. */
    void setWaiter(Fiber waiter) {
        this.waiter = waiter;
        this.followed = true;
    }

    /**
     * Finishes it. What waits for it becomes ready.
     *
     * @param transferred bytes that came, or were sent
     */
    void complete(long transferred) {
        this.transferred = transferred;
        if (!followed) {
            done = true;
        } else {
            finishAndFollowUp(transferred);
        }
    }

    private void finishAndFollowUp(long transferred) {
        if (block != 0) {
            leaveBlock(transferred);
        }
        done = true;
        if (waiter != null) {
            Fiber fiber = waiter;
            waiter = null;
            fiber.arrived();
        }
        if (whenDone != null) {
            Runnable action = whenDone;
            whenDone = null;
            action.run();
        }
        if (freeWhenDone) {
            endpoint.recycle(this);
        }
    }

    private void leaveBlock(long transferred) {
        if (unpackType != null) {
            unpackType.unpack(null, block, transferred, unpackBase, unpackOffset);
            unpackType = null;
            unpackBase = null;
        }
        endpoint.progress().freeBlock(block);
        block = 0;
    }

    /** Lets go of what it held. */
    void clear() {
        Memory.keepAlive(keepAlive);
        base = null;
        pieces = null;
        keepAlive = null;
        error = null;
    }

    /** The call that began it, for reports. */
    @Override
    public String toString() {
        return name;
    }

    Core core() {
        return endpoint.core();
    }
}
