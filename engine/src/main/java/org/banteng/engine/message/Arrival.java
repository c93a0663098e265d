package org.banteng.engine.message;

/**
 * A message that came before its receive was posted. An eager one has its data in a block of the
 * receiving core's pool, a rendezvous has them at the sender still.
 */
public final class Arrival {
    int context;
    int tag;
    int source;
    long bytes;

    /** Eager: the pool block that holds the data; 0 for a rendezvous. */
    long block;

    /** Rendezvous from a rank of the same core: its send. */
    Operation localSend;

    int token;
    int place;
    int placeCore;
    int sender;

    Arrival nextInBucket;
    Arrival previousInBucket;
    Arrival nextInOrder;
    Arrival previousInOrder;

    /** In the communicator, the rank that sent it. */
    public int source() {
        return source;
    }

    /** The tag that it was sent with. */
    public int tag() {
        return tag;
    }

    /** How many bytes it has. */
    public long bytes() {
        return bytes;
    }

    void clear() {
        block = 0;
        localSend = null;
        nextInBucket = null;
        previousInBucket = null;
        nextInOrder = null;
        previousInOrder = null;
    }
}
