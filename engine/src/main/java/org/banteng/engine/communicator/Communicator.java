package org.banteng.engine.communicator;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.group.Group;
import org.banteng.engine.message.Arrival;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.Peers;
import org.banteng.engine.message.SendMode;
import org.banteng.machine.Memory;

import java.util.HashMap;
import java.util.Map;

/**
 * A communicator as one of its ranks holds it: a group, a context that keeps its messages apart
 * from all others, and what the program has hung on it. Only its rank touches it.
 *
 * <p>A communicator has two contexts, an even one for the program's messages and the next for those
 * of collective operations. Arguments are checked above, in package mpi; here ranks are valid and
 * not {@code PROC_NULL}, and buffers long enough.
 *
 * <p>A buffer is given as (base, offset), see {@link org.banteng.machine.Memory}, with a count of
 * elements of a datatype; {@code owner} is the object whose life the memory is bound to.
 */
public final class Communicator {
    /** Any source, any tag. */
    public static final int ANY = -1;

    private final Endpoint endpoint;
    private final Group group;
    private final int rank;
    private final int context;
    private final Team blockingTeam;
    private Peers peers;
    private Map<Integer, Object> attributes;
    private String name;
    private long collectives;
    private boolean returnsErrors;
    private boolean freed;

    /**
     * @param group this rank is a member
     * @param context even, and the same at all members
     */
    public Communicator(Endpoint endpoint, Group group, int context, String name) {
        this.endpoint = endpoint;
        this.group = group;
        this.rank = group.rankOf(endpoint.world());
        this.context = context;
        this.name = name;
        this.blockingTeam = new Team(endpoint, group, rank, context + 1);
    }

    /** This rank's end of all messages. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Its ranks. */
    public Group group() {
        return group;
    }

    /** The calling rank's number in it. */
    public int rank() {
        return rank;
    }

    /** How many ranks it has. */
    public int size() {
        return group.size();
    }

    /** The context of point-to-point messages; that of collectives is the next. */
    public int context() {
        return context;
    }

    /** Its name, for reports; empty unless it is predefined or the program gave it one. */
    public String name() {
        return name;
    }

    /** Gives it a name. */
    public void setName(String name) {
        this.name = name;
    }

    /** What the program has hung on it, by key. */
    public Map<Integer, Object> attributes() {
        if (attributes == null) {
            attributes = new HashMap<>();
        }
        return attributes;
    }

    /** Whether an error is returned to the caller; otherwise it ends the job. */
    public boolean returnsErrors() {
        return returnsErrors;
    }

    /** Sets what an error does. */
    public void setReturnsErrors(boolean returnsErrors) {
        this.returnsErrors = returnsErrors;
    }

    /** Whether the program has freed it. */
    public boolean isFreed() {
        return freed;
    }

    /** The program has no more use for it; what is under way in it goes on. */
    public void free() {
        freed = true;
        blockingTeam.end();
    }

    /** Sends, and returns when the buffer may be used again (for the synchronous mode: matched). */
    public void send(
            SendMode mode,
            String call,
            Object base,
            long offset,
            int count,
            Datatype type,
            Object owner,
            int destination,
            int tag) {
        if (mode == SendMode.STANDARD
                && trySend(base, offset, count, type, owner, destination, tag)) {
            return;
        }
        Operation send = startSend(mode, call, base, offset, count, type, owner, destination, tag);
        if (mode == SendMode.BUFFERED) {
            send.freeWhenDone();
        } else {
            finish(send);
        }
    }

    /**
     * Sends, if that can be done at once and needs no {@link Operation}: the short way for small
     * messages.
     *
     * @return {@code false} if nothing was sent
     */
    public boolean trySend(
            Object base,
            long offset,
            int count,
            Datatype type,
            Object owner,
            int destination,
            int tag) {
        boolean sent =
                type.isContiguous(count)
                        && trySend(
                                base,
                                offset + type.trueLowerBound(),
                                count * type.size(),
                                destination,
                                tag);
        Memory.keepAlive(owner);
        return sent;
    }

    /** As that, of bytes that lie in one piece. */
    public boolean trySend(Object base, long offset, long bytes, int destination, int tag) {
        return peers().trySend(destination, context, tag, base, offset, bytes);
    }

    /**
     * Receives, if the message is the next from where its sender is, or comes in a moment, and
     * needs no {@link Operation}: the short way for small messages.
     *
     * @param bytes that fit
     * @param source a rank of this communicator
     * @param tag not {@link #ANY}
     * @return the bytes that came; {@link Endpoint#NOTHING} if nothing was received
     */
    public int tryReceive(Object base, long offset, long bytes, int source, int tag) {
        return peers().tryReceive(source, context, tag, base, offset, bytes);
    }

    private Peers peers() {
        return peers == null ? newPeers() : peers;
    }

    private Peers newPeers() {
        peers = new Peers(endpoint, group, rank, null);
        return peers;
    }

    /** Begins a send. */
    public Operation startSend(
            SendMode mode,
            String call,
            Object base,
            long offset,
            int count,
            Datatype type,
            Object owner,
            int destination,
            int tag) {
        int world = group.world(destination);
        if (!type.isContiguous(count)) {
            return endpoint.sendPacked(
                    mode, call, context, tag, rank, world, type, count, base, offset);
        }
        return endpoint.send(
                mode,
                call,
                context,
                tag,
                rank,
                world,
                base,
                offset + type.trueLowerBound(),
                count * type.size(),
                owner);
    }

    /**
     * Begins a receive.
     *
     * @param source a rank of this communicator, or {@link #ANY}
     * @param tag or {@link #ANY}
     */
    public Operation startReceive(
            String call,
            Object base,
            long offset,
            int count,
            Datatype type,
            Object owner,
            int source,
            int tag) {
        if (!type.isContiguous(count)) {
            return endpoint.receivePacked(
                    call, context, source, tag, type, count, base, offset, owner);
        }
        return endpoint.receive(
                call,
                context,
                source,
                tag,
                base,
                offset + type.trueLowerBound(),
                count * type.size(),
                owner);
    }

    /** Receives a message that a probe took out. */
    public Operation startReceiveMatched(
            String call,
            Arrival message,
            Object base,
            long offset,
            int count,
            Datatype type,
            Object owner) {
        if (!type.isContiguous(count)) {
            return endpoint.receiveMatchedPacked(call, message, type, count, base, offset, owner);
        }
        return endpoint.receiveMatched(
                call, message, base, offset + type.trueLowerBound(), count * type.size(), owner);
    }

    /** Waits for an operation that nobody will ask for again. */
    public void finish(Operation operation) {
        endpoint.waits().await(operation);
        EngineException error = operation.error();
        endpoint.recycle(operation);
        if (error != null) {
            throw error;
        }
    }

    /** The message that a receive would get, left in place, or {@code null}: none has come yet. */
    public Arrival probe(int source, int tag) {
        endpoint.waits().look();
        return endpoint.probe(context, source, tag);
    }

    /** As {@link #probe}, waiting for a message to come. */
    public Arrival awaitMessage(int source, int tag) {
        return endpoint.waits().awaitMessage(context, source, tag);
    }

    /**
     * The ranks, for the next blocking collective. The same object each time: one collective of a
     * communicator blocks at a time.
     */
    public Team blockingTeam() {
        collectives++;
        blockingTeam.beginAlone(tag(), collectives);
        return blockingTeam;
    }

    /** Whether the ranks have a board already. */
    public boolean hasBoard() {
        return blockingTeam.hasBoard();
    }

    /** The ranks, for the next collective, which does not block the caller. */
    public Team team() {
        Team team = new Team(endpoint, group, rank, context + 1);
        collectives++;
        team.begin(tag());
        return team;
    }

    /** Collectives are called in the same order everywhere, so their count tells them apart. */
    private int tag() {
        return (int) collectives & Integer.MAX_VALUE;
    }
}
