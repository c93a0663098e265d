package org.banteng.engine.message;

import org.banteng.engine.group.Group;

/**
 * The short way of small messages between the ranks of a group: without an {@link Operation}, and
 * without finding out where a rank is that this one has dealt with lately. Only its rank touches
 * it.
 */
public final class Peers {
    /** How many are kept: a power of two, enough for the neighbours on a grid. */
    private static final int KEPT = 4;

    private final Endpoint endpoint;
    private final Group group;
    private final int rank;

    /** By rank: what messages call it; {@code null}: just that. */
    private final int[] names;

    private final Peer[] kept = new Peer[KEPT];

    /**
     * @param rank this rank's number in the group
     * @param names by rank: what messages call it; {@code null}: just that
     */
    public Peers(Endpoint endpoint, Group group, int rank, int[] names) {
        this.endpoint = endpoint;
        this.group = group;
        this.rank = rank;
        this.names = names;
    }

    /**
     * Sends bytes that may then be overwritten at once.
     *
     * @param to a rank of the group
     * @return {@code false} if that is not possible, as they are many or there is no room for them
     *     now: nothing was sent
     */
    public boolean trySend(int to, int context, int tag, Object base, long offset, long bytes) {
        if (bytes > Endpoint.EAGER_LIMIT) {
            return false;
        }
        Peer peer = find(to);
        return peer != null && endpoint.trySend(peer, context, tag, base, offset, (int) bytes);
    }

    /**
     * Receives, if the message is the next from where its sender is, or comes in a moment. Nothing
     * may wait to be received, and no receive for a message, as they would come first.
     *
     * @param from a rank of the group
     * @param tag a certain one
     * @param bytes that fit
     * @return the bytes that came; {@link Endpoint#NOTHING} if nothing was received
     */
    public int tryReceive(int from, int context, int tag, Object base, long offset, long bytes) {
        if (bytes > Endpoint.EAGER_LIMIT) {
            return Endpoint.NOTHING;
        }
        Peer peer = find(from);
        return peer == null
                ? Endpoint.NOTHING
                : endpoint.tryReceive(peer, context, tag, base, offset, (int) bytes);
    }

    /** A rank, or {@code null} while it moves. */
    private Peer find(int other) {
        Peer peer = kept[other & (KEPT - 1)];
        return peer != null && peer.rank == other && endpoint.progress().knows(peer)
                ? peer
                : meet(other);
    }

    private Peer meet(int other) {
        int slot = other & (KEPT - 1);
        if (kept[slot] == null) {
            kept[slot] = new Peer();
        }
        Peer peer = kept[slot];
        peer.rank = other;
        peer.world = group.world(other);
        peer.sendRoute = Envelope.route(name(rank), peer.world);
        peer.receiveRoute = Envelope.route(name(other), endpoint.world());
        return endpoint.progress().find(peer) ? peer : null;
    }

    private int name(int other) {
        return names == null ? other : names[other];
    }
}
