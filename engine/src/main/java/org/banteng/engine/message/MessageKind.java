package org.banteng.engine.message;

/** The kinds of message that cores send each other; the kind byte of a descriptor. */
final class MessageKind {
    /** A whole message: its payload is the data. */
    static final int EAGER = 1;

    /** Data wait at the sender: the payload is an {@link Envelope} offer. */
    static final int RENDEZVOUS = 2;

    /** The receiver has copied the data of a rendezvous: the payload is the sender's token. */
    static final int DONE = 3;

    /** The sender wants a rendezvous back: the payload is an offer. */
    static final int CANCEL = 4;

    /** A rendezvous was taken back before it matched: the payload is the sender's token. */
    static final int CANCELLED = 5;

    /** A block of the receiving core's pool comes home: the payload is its address. */
    static final int FREE = 6;

    /** A rank is about to leave the sending core: hold what goes to it, and answer. */
    static final int MOVE = 7;

    /** All that the sending core had sent to a rank that moves is before this. */
    static final int MOVE_HEARD = 8;

    /** A rank has arrived on the sending core: send it what was held, and answer. */
    static final int SETTLED = 9;

    /** The sending core knows the rank's new place. */
    static final int SETTLED_HEARD = 10;

    private MessageKind() {}
}
