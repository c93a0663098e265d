package org.banteng.engine.message;

import org.banteng.bus.OneToOneConsumer;
import org.banteng.bus.OneToOneProducer;
import org.banteng.machine.Core;

/**
 * Another rank, as one rank of a communicator sends to it and receives from it: all that would have
 * to be looked up for each message. It holds until a rank moves, see {@link Progress#knows}.
 */
final class Peer {
    /** Its number in the communicator, and in the job. */
    final int rank;

    final int world;

    /** See {@link Progress#knows}. */
    final Object places;

    /** Where it is. */
    final Core core;

    /** Of messages to there; {@code null} if that is the asking rank's core. */
    final OneToOneProducer producer;

    /** Of messages from there; {@code null} until the other core has begun to send. */
    OneToOneConsumer consumer;

    /** Source and destination of messages to it, and from it. */
    final long sendRoute;

    final long receiveRoute;

    Peer(
            int rank,
            int world,
            Object places,
            Core core,
            OneToOneProducer producer,
            long sendRoute,
            long receiveRoute) {
        this.rank = rank;
        this.world = world;
        this.places = places;
        this.core = core;
        this.producer = producer;
        this.sendRoute = sendRoute;
        this.receiveRoute = receiveRoute;
    }
}
