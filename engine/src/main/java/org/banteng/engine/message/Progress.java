package org.banteng.engine.message;

import org.banteng.bus.OneToOneConsumer;
import org.banteng.bus.OneToOneProducer;
import org.banteng.bus.QueueDescriptor;
import org.banteng.bus.VirtioBus;
import org.banteng.machine.Core;
import org.banteng.machine.Memory;
import org.banteng.machine.Poller;
import org.banteng.machine.Pool;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * One core's traffic with the others: it sends what the core's ranks send, and hands what arrives
 * to the core's ranks.
 *
 * <p>A full queue pushes back: what it does not take is held here, in order, and tried again at
 * each poll. Blocking sends wait for that, so a rank holds back at most what it has asked for.
 */
public final class Progress implements Poller {
    /** From one peer, this many messages are taken in before the next peer's turn. */
    private static final int BURST = 64;

    /** How often {@link #pollLast} looks: for as long as a poll of a few peers takes. */
    private static final int LOOKS = 16;

    /**
     * How often a blocking receive looks before it is posted: for as long as the answer takes of a
     * rank that waits, on a core that is not near.
     */
    private static final int LOOKS_BEFORE_POSTING = 256;

    private final Job job;
    private final Core core;
    private final VirtioBus bus;
    private final OneToOneConsumer[] consumers;
    private final OneToOneProducer[] producers;
    private final Queue<Held>[] held;
    private final Locations locations;
    private final AwaitedWords awaited;
    private int heldCount;
    private Arrival freeArrivals;

    /** The peer that the last message came from; the next often does, too. */
    private int last;

    /** Another object each time that a rank moves. */
    private Object places = new Object();

    Progress(Job job, Core core, VirtioBus bus) {
        this.job = job;
        this.core = core;
        this.bus = bus;
        // A core elsewhere has its own of these there.
        int peers = core.isHere() ? bus.cores() : 0;
        this.consumers = new OneToOneConsumer[peers];
        this.producers = new OneToOneProducer[peers];
        this.held = newQueues(peers);
        this.locations = new Locations(job, this);
        this.awaited = new AwaitedWords(bus, core.id());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Queue<Held>[] newQueues(int count) {
        return new Queue[count];
    }

    /** The core whose traffic this is. */
    public Core core() {
        return core;
    }

    /** Where ranks are, as this core knows it. */
    Locations locations() {
        return locations;
    }

    @Override
    public boolean poll() {
        boolean any = false;
        for (int from = 0; from < consumers.length; from++) {
            OneToOneConsumer consumer = consumers[from];
            if (consumer == null) {
                consumer = bus.accept(from, core.id());
                if (consumer == null) {
                    continue;
                }
                consumers[from] = consumer;
            }
            for (int i = 0; i < BURST; i++) {
                long descriptor = consumer.poll();
                if (descriptor == OneToOneConsumer.EMPTY) {
                    break;
                }
                receive(from, consumer, descriptor);
                last = from;
                any = true;
            }
        }
        if (heldCount > 0) {
            any |= sendHeld();
        }
        if (!awaited.isEmpty()) {
            any |= awaited.wakeWaiters();
        }
        return any;
    }

    /**
     * Looks for a while for one more message from the peer that sent the last one, and takes it in:
     * the shortest way for two ranks that answer each other. What there is to know of the receive
     * that waits for it is known before the message comes.
     */
    void pollLast(Operation awaited) {
        OneToOneConsumer consumer = consumers[last];
        if (consumer == null) {
            return;
        }
        Endpoint endpoint = awaited.endpoint;
        long selector = Envelope.selector(awaited.context, awaited.tag);
        long route = Envelope.route(awaited.source, endpoint.world());
        long descriptor = consumer.poll(core, LOOKS);
        if (descriptor == OneToOneConsumer.EMPTY) {
            return;
        }
        int bytes = QueueDescriptor.bytes(descriptor);
        if (QueueDescriptor.kind(descriptor) == MessageKind.EAGER
                && Envelope.selector(descriptor) == selector
                && Envelope.route(descriptor) == route
                && endpoint.arriveFor(awaited, consumer.payload(descriptor, bytes), bytes)) {
            pass(last, consumer, bytes);
        } else {
            receive(last, consumer, descriptor);
        }
    }

    /**
     * Receives a whole message, if it is the next from its core, or comes in a moment.
     *
     * @param room bytes that fit
     * @return its bytes, or {@link Endpoint#NOTHING}
     */
    int tryReceiveEager(Peer from, int context, int tag, Object base, long offset, int room) {
        OneToOneConsumer consumer = from.consumer;
        if (consumer == null) {
            from.consumer = consumers[from.core.id()];
            return Endpoint.NOTHING;
        }
        long descriptor = consumer.poll(core.hasReady() ? 1 : LOOKS_BEFORE_POSTING);
        if (descriptor == OneToOneConsumer.EMPTY
                || QueueDescriptor.kind(descriptor) != MessageKind.EAGER
                || Envelope.selector(descriptor) != Envelope.selector(context, tag)
                || Envelope.route(descriptor) != from.receiveRoute) {
            return Endpoint.NOTHING;
        }
        int bytes = QueueDescriptor.bytes(descriptor);
        if (bytes > room) {
            return Endpoint.NOTHING;
        }
        Memory.copy(null, consumer.payload(descriptor, bytes), base, offset, bytes);
        if (consumer.release(bytes)) {
            from.core.wake();
        }
        return bytes;
    }

    @Override
    public boolean isQuiet() {
        if (heldCount > 0 || locations.isHolding()) {
            return false;
        }
        // Others ask, too, who have nothing but the bus to look at.
        for (int from = 0; from < bus.cores(); from++) {
            if (!bus.isDrained(from, core.id())) {
                return false;
            }
        }
        return !AwaitedWords.isAnyThere(bus, core.id());
    }

    /** The words for which fibers of this core are parked. */
    AwaitedWords awaited() {
        return awaited;
    }

    private void receive(int from, OneToOneConsumer consumer, long descriptor) {
        int kind = QueueDescriptor.kind(descriptor);
        int bytes = QueueDescriptor.bytes(descriptor);
        long payload = consumer.payload(descriptor, bytes);
        if (kind == MessageKind.EAGER) {
            Endpoint endpoint = job.endpoint(Envelope.destination(descriptor));
            endpoint.arriveEager(
                    Envelope.context(descriptor),
                    Envelope.tag(descriptor),
                    Envelope.source(descriptor),
                    null,
                    payload,
                    bytes);
        } else {
            receiveControl(kind, descriptor, payload);
        }
        pass(from, consumer, bytes);
    }

    private void pass(int from, OneToOneConsumer consumer, int bytes) {
        if (consumer.release(bytes)) {
            job.core(from).wake();
        }
    }

    private void receiveControl(int kind, long descriptor, long payload) {
        int destination = Envelope.destination(descriptor);
        switch (kind) {
            case MessageKind.RENDEZVOUS ->
                    job.endpoint(destination).arriveOffer(offer(descriptor, payload));
            case MessageKind.DONE ->
                    job.endpoint(destination).sendDone((int) Memory.getLong(null, payload));
            case MessageKind.CANCEL ->
                    job.endpoint(destination).cancelOffer(offer(descriptor, payload));
            case MessageKind.CANCELLED ->
                    job.endpoint(destination).sendCancelled((int) Memory.getLong(null, payload));
            case MessageKind.MOVE,
                    MessageKind.MOVE_HEARD,
                    MessageKind.SETTLED,
                    MessageKind.SETTLED_HEARD ->
                    locations.receive(kind, destination, (int) Memory.getLong(null, payload));
            case MessageKind.FREE -> core.pool().free(Memory.getLong(null, payload));
            default ->
                    throw new IllegalStateException(
                            "a message of unknown kind "
                                    + kind
                                    + " on the bus to core "
                                    + core.id());
        }
    }

    private Arrival offer(long descriptor, long payload) {
        Arrival arrival = newArrival();
        arrival.context = Envelope.context(descriptor);
        arrival.tag = Envelope.tag(descriptor);
        arrival.source = Envelope.source(descriptor);
        Envelope.readOffer(payload, arrival);
        return arrival;
    }

    /**
     * Sends a whole message to another core.
     *
     * @return {@code false} if the queue is full: nothing was sent
     */
    boolean trySendEager(Peer to, int context, int tag, Object base, long offset, int bytes) {
        if (heldCount > 0 && isHolding(to.core.id())) {
            return false;
        }
        OneToOneProducer producer = to.producer;
        long descriptor = producer.claim(bytes);
        if (descriptor == OneToOneProducer.FULL) {
            return false;
        }
        Envelope.write(descriptor, Envelope.selector(context, tag), to.sendRoute);
        Memory.copy(base, offset, null, producer.payload(descriptor, bytes), bytes);
        producer.publish(descriptor, MessageKind.EAGER, 0, bytes);
        to.core.wake();
        return true;
    }

    /** Sends a message of a few bytes, or holds it until there is room. */
    void send(int to, Held message) {
        if (!isHolding(to) && trySend(to, message)) {
            return;
        }
        if (held[to] == null) {
            held[to] = new ArrayDeque<>();
        }
        held[to].add(message);
        heldCount++;
    }

    private boolean isHolding(int to) {
        return held[to] != null && !held[to].isEmpty();
    }

    /** Sends a message of a few bytes to a rank, wherever it is; holds it while that moves. */
    void sendToRank(int world, Held message) {
        if (!locations.holdIfMoving(world, message)) {
            send(locations.coreOf(world), message);
        }
    }

    /** Gives a pool block back to the core that it came from. */
    void freeBlock(long block) {
        int home = Pool.homeOf(block);
        if (home == core.id()) {
            core.pool().free(block);
        } else {
            send(home, new Held.Word(MessageKind.FREE, 0, block));
        }
    }

    private boolean sendHeld() {
        boolean any = false;
        for (int to = 0; to < held.length; to++) {
            Queue<Held> queue = held[to];
            while (queue != null && !queue.isEmpty() && trySend(to, queue.peek())) {
                queue.remove();
                heldCount--;
                any = true;
            }
        }
        return any;
    }

    private boolean trySend(int to, Held message) {
        OneToOneProducer producer = producer(to);
        long descriptor = producer.claim(message.bytes());
        if (descriptor == OneToOneProducer.FULL) {
            return false;
        }
        message.write(descriptor, producer.payload(descriptor, message.bytes()));
        producer.publish(descriptor, message.kind(), 0, message.bytes());
        job.core(to).wake();
        message.sent();
        return true;
    }

    /**
     * Says where a rank is.
     *
     * @return {@code false} while it moves
     */
    boolean find(Peer peer) {
        int at = locations.coreOf(peer.world);
        if (at == Locations.MOVING) {
            peer.places = null;
            return false;
        }
        peer.places = places;
        peer.core = job.core(at);
        peer.producer = at == core.id() ? null : producer(at);
        peer.consumer = consumers[at];
        return true;
    }

    /** Whether a peer is where it was said to be, and the asking rank on this core. */
    boolean knows(Peer peer) {
        return peer.places == places;
    }

    /** A rank has moved. */
    void placesChanged() {
        places = new Object();
    }

    private OneToOneProducer producer(int to) {
        OneToOneProducer producer = producers[to];
        return producer == null ? connect(to) : producer;
    }

    private OneToOneProducer connect(int to) {
        OneToOneProducer producer = bus.connect(core.id(), to);
        producers[to] = producer;
        return producer;
    }

    Arrival newArrival() {
        Arrival arrival = freeArrivals;
        if (arrival == null) {
            return new Arrival();
        }
        freeArrivals = arrival.nextInOrder;
        arrival.nextInOrder = null;
        return arrival;
    }

    void recycle(Arrival arrival) {
        arrival.clear();
        arrival.nextInOrder = freeArrivals;
        freeArrivals = arrival;
    }
}
