package org.banteng.engine.message;

import org.banteng.bus.OneToOneConsumer;
import org.banteng.bus.OneToOneProducer;
import org.banteng.machine.Core;

/**
 * Another rank, as one rank of a communicator sends to it and receives from it: all that would have
 * to be looked up for each message. One object stands for one rank after the other, so that a rank
 * with many others makes no garbage.
 */
final class Peer {
    /** Its number in the communicator. */
    int rank;

    /** Its number in the job. */
    int world;

    /** Source and destination of messages to it. */
    long sendRoute;

    /** Source and destination of messages from it. */
    long receiveRoute;

    /** What the rest holds for, see {@link Progress#knows}. */
    Object places;

    /** Where it is. */
    Core core;

    /** Of messages to there; {@code null} if that is the asking rank's core. */
    OneToOneProducer producer;

    /** Of messages from there; {@code null} until the other core has begun to send. */
    OneToOneConsumer consumer;
}
