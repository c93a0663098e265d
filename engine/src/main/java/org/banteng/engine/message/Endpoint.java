package org.banteng.engine.message;

import org.banteng.engine.datatype.Datatype;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.machine.Core;
import org.banteng.machine.Memory;
import org.banteng.machine.Tunable;

/**
 * One rank's end of all its messages. Only the core that the rank is on touches it: its fibers, and
 * the core's {@link Progress}.
 *
 * <p>A message of up to {@link #EAGER_LIMIT} bytes is copied into the queue and is then no longer
 * the sender's concern (eager). Of a larger one only an offer goes over the bus; the receiver
 * copies the data once, straight from the sender's memory into its own, and says so (rendezvous).
 * Between ranks of one core nothing goes over the bus: the sender's core is the receiver's.
 */
public final class Endpoint {
    private static final Tunable EAGER =
            Tunable.of(
                    "banteng.message.eager",
                    2048,
                    0,
                    32768,
                    "bytes",
                    "largest message that is copied through the queue; larger ones are copied"
                            + " once");

    static final int EAGER_LIMIT = EAGER.intValue();

    /** What {@link Peers#tryReceive} returns when it has received nothing. */
    public static final int NOTHING = -1;

    private final Job job;
    private final int world;
    private final Matcher matcher = new Matcher();
    private final Waits waits;
    private final Migration migration;
    private Progress progress;
    private Core core;
    private Operation freeOperations;

    private final OfferedSends offered;
    private final Traffic traffic = new Traffic();
    private LentMemory lent;

    Endpoint(Job job, int world, Progress progress) {
        this.job = job;
        this.offered = new OfferedSends(job);
        this.world = world;
        this.progress = progress;
        this.core = progress.core();
        this.waits = new Waits(this);
        this.migration = new Migration(this);
    }

    /** This rank's number in the job. */
    public int world() {
        return world;
    }

    /** The job that it is part of. */
    public Job job() {
        return job;
    }

    /** The core that it is on. */
    public Core core() {
        return core;
    }

    /** How a fiber of this rank waits. */
    public Waits waits() {
        return waits;
    }

    /** What it has sent and received. */
    public Traffic traffic() {
        return traffic;
    }

    Progress progress() {
        return progress;
    }

    Matcher matcher() {
        return matcher;
    }

    /** How this rank moves to another core. */
    public Migration migration() {
        return migration;
    }

    /** Its memory that others use too. */
    public LentMemory lent() {
        if (lent == null) {
            lent = new LentMemory();
        }
        return lent;
    }

    void close() {
        if (lent != null) {
            lent.close();
        }
    }

    /** Wakes the core of another rank, after this one has raised a word that it may wait for. */
    public void wake(int other) {
        int core = progress.locations().coreOf(other);
        if (core != Locations.MOVING) {
            job.core(core).wake();
        }
    }

    /** Moves it, with all that it holds, to another core. */
    void settle(Progress there) {
        progress = there;
        core = there.core();
    }

    /** As {@link Peers#trySend}, of few enough bytes. */
    boolean trySend(Peer to, int context, int tag, Object base, long offset, int bytes) {
        if (to.producer == null) {
            deliver(to, context, tag, base, offset, bytes);
        } else if (!progress.trySendEager(to, context, tag, base, offset, bytes)) {
            return false;
        }
        traffic.sent(bytes);
        return true;
    }

    /** To a rank on the same core. */
    private void deliver(Peer to, int context, int tag, Object base, long offset, int bytes) {
        int source = Envelope.sourceOf(to.sendRoute);
        job.endpoint(to.world).arriveEager(context, tag, source, base, offset, bytes);
    }

    /** As {@link Peers#tryReceive}, of few enough bytes. */
    int tryReceive(Peer from, int context, int tag, Object base, long offset, int bytes) {
        if (!matcher.isEmpty()) {
            return NOTHING;
        }
        int came = progress.tryReceiveEager(from, context, tag, base, offset, bytes);
        if (came != NOTHING) {
            traffic.received(came);
        }
        return came;
    }

    /**
     * Begins a send of bytes that lie in one piece.
     *
     * @param name the call, for reports
     * @param keepAlive what the memory goes with
     */
    public Operation send(
            SendMode mode,
            String name,
            int context,
            int tag,
            int source,
            int destination,
            Object base,
            long offset,
            long bytes,
            Object keepAlive) {
        Operation send = newOperation();
        send.begin(Operation.Kind.SEND, name, base, offset, bytes, keepAlive);
        send.address(context, tag, source, destination);
        if (mode == SendMode.BUFFERED) {
            long copy = core.pool().allocate(bytes);
            Memory.copy(base, offset, null, copy, bytes);
            send.through(copy);
        }
        start(send, mode == SendMode.SYNCHRONOUS);
        return send;
    }

    /** Begins a send of elements with gaps: they are gathered first. */
    public Operation sendPacked(
            SendMode mode,
            String name,
            int context,
            int tag,
            int source,
            int destination,
            Datatype type,
            int count,
            Object base,
            long offset) {
        long bytes = count * type.size();
        Operation send = newOperation();
        send.begin(Operation.Kind.SEND, name, null, 0, bytes, null);
        send.address(context, tag, source, destination);
        long block = core.pool().allocate(bytes);
        type.pack(base, offset, count, null, block);
        send.through(block);
        start(send, mode == SendMode.SYNCHRONOUS);
        return send;
    }

    private void start(Operation send, boolean synchronous) {
        traffic.sent(send.bytes);
        int to = progress.locations().coreOf(send.destination);
        if (to == core.id()) {
            job.endpoint(send.destination).arriveLocal(send, synchronous);
        } else if (send.bytes <= EAGER_LIMIT && !synchronous) {
            progress.sendToRank(send.destination, new Held.Eager(send));
        } else {
            offered.add(send, core);
            progress.sendToRank(send.destination, new Held.Offer(MessageKind.RENDEZVOUS, send));
        }
    }

    /**
     * One of two ranks of this core is about to leave it: what waits here to be received from the
     * other's memory is offered as if it came from another core.
     *
     * @param sender whose sends, or {@code null} for everybody's
     */
    void offerLocalSends(Endpoint sender) {
        for (Arrival arrival = matcher.firstArrived();
                arrival != null;
                arrival = arrival.nextInOrder) {
            Operation send = arrival.localSend;
            if (send != null && (sender == null || send.endpoint == sender)) {
                send.endpoint.offered.add(send, send.endpoint.core);
                arrival.localSend = null;
                arrival.token = send.token;
                arrival.place = send.place;
                arrival.placeCore = send.placeCore;
                arrival.sender = send.endpoint.world();
            }
        }
    }

    /**
     * Begins a receive into bytes that lie in one piece.
     *
     * @param source rank in the communicator, or -1 for any
     * @param tag or -1 for any
     */
    public Operation receive(
            String name,
            int context,
            int source,
            int tag,
            Object base,
            long offset,
            long bytes,
            Object keepAlive) {
        Operation receive = newOperation();
        receive.begin(Operation.Kind.RECEIVE, name, base, offset, bytes, keepAlive);
        receive.address(context, tag, source, world);
        match(receive);
        return receive;
    }

    /**
     * Begins a receive of which something is done to each piece as it comes.
     *
     * @param bytes of the message
     */
    public Operation receivePieces(
            String name,
            int context,
            int source,
            int tag,
            Object base,
            long offset,
            long bytes,
            Pieces pieces) {
        Operation receive = newOperation();
        receive.begin(Operation.Kind.RECEIVE, name, base, offset, bytes, null);
        receive.pieces = pieces;
        receive.address(context, tag, source, world);
        match(receive);
        return receive;
    }

    /** Begins a receive into elements with gaps. */
    public Operation receivePacked(
            String name,
            int context,
            int source,
            int tag,
            Datatype type,
            int count,
            Object base,
            long offset,
            Object keepAlive) {
        Operation receive = newOperation();
        long bytes = count * type.size();
        receive.begin(Operation.Kind.RECEIVE, name, null, 0, bytes, keepAlive);
        receive.throughInto(core.pool().allocate(bytes), type, base, offset);
        receive.address(context, tag, source, world);
        match(receive);
        return receive;
    }

    private void match(Operation receive) {
        Arrival arrival = matcher.findArrived(receive.context, receive.source, receive.tag);
        if (arrival == null) {
            matcher.post(receive);
        } else {
            matcher.removeArrived(arrival);
            deliver(arrival, receive);
        }
    }

    /** Brings a message that had to wait to its receive. */
    private void deliver(Arrival arrival, Operation receive) {
        if (arrival.block != 0) {
            fill(receive, arrival.source, arrival.tag, null, arrival.block, arrival.bytes);
            progress.freeBlock(arrival.block);
        } else if (arrival.localSend != null) {
            Operation send = arrival.localSend;
            fill(receive, arrival.source, arrival.tag, send.base, send.offset, send.bytes);
            send.complete(send.bytes);
        } else {
            pull(arrival, receive);
        }
        progress.recycle(arrival);
    }

    /** Copies straight from the sender's memory. */
    private void pull(Arrival offer, Operation receive) {
        long bytes = Math.min(offer.bytes, receive.bytes);
        Core exposing = job.core(offer.placeCore);
        if (receive.pieces == null) {
            exposing.copyFromExposed(offer.place, 0, receive.base, receive.offset, bytes);
        } else {
            receive.takePieces(
                    bytes,
                    (at, to, length) ->
                            exposing.copyFromExposed(offer.place, at, receive.base, to, length));
        }
        progress.sendToRank(
                offer.sender, new Held.Word(MessageKind.DONE, offer.sender, offer.token));
        finish(receive, offer.source, offer.tag, offer.bytes);
    }

    private void fill(
            Operation receive, int source, int tag, Object base, long offset, long bytes) {
        long length = Math.min(bytes, receive.bytes);
        if (receive.pieces == null) {
            Memory.copy(base, offset, receive.base, receive.offset, length);
        } else {
            receive.takePieces(
                    length,
                    (at, to, piece) -> Memory.copy(base, offset + at, receive.base, to, piece));
        }
        finish(receive, source, tag, bytes);
    }

    private void finish(Operation receive, int source, int tag, long bytes) {
        traffic.received(bytes);
        receive.source = source;
        receive.tag = tag;
        if (bytes > receive.bytes) {
            receive.fail(truncated(receive, bytes));
        }
        receive.complete(Math.min(bytes, receive.bytes));
    }

    private static EngineException truncated(Operation receive, long bytes) {
        return new EngineException(
                ErrorClass.TRUNCATE,
                receive.name
                        + ": a message of "
                        + bytes
                        + " bytes from rank "
                        + receive.source
                        + " with tag "
                        + receive.tag
                        + " does not fit into "
                        + receive.bytes
                        + " bytes; receive with a larger count");
    }

    /**
     * A whole message has come whose envelope is that of a receive.
     *
     * @return {@code false} if others were posted before it, or it is no plain one: nothing was
     *     done
     */
    boolean arriveFor(Operation receive, long payload, int bytes) {
        if (bytes > receive.bytes || !receive.isPlain() || !matcher.takeIfOnly(receive)) {
            return false;
        }
        Memory.copy(null, payload, receive.base, receive.offset, bytes);
        traffic.received(bytes);
        receive.complete(bytes);
        return true;
    }

    /** A whole message has come, or a rank of this core sends one. */
    void arriveEager(int context, int tag, int source, Object base, long offset, int bytes) {
        Operation receive = matcher.takePosted(context, source, tag);
        if (receive != null) {
            fill(receive, source, tag, base, offset, bytes);
        } else {
            Arrival arrival = progress.newArrival();
            arrival.block = core.pool().allocate(bytes);
            Memory.copy(base, offset, null, arrival.block, bytes);
            keep(arrival, context, tag, source, bytes);
        }
    }

    /** A rank of this core sends. */
    private void arriveLocal(Operation send, boolean synchronous) {
        Operation receive = matcher.takePosted(send.context, send.source, send.tag);
        if (receive != null) {
            fill(receive, send.source, send.tag, send.base, send.offset, send.bytes);
            send.complete(send.bytes);
            return;
        }
        Arrival arrival = progress.newArrival();
        if (send.bytes <= EAGER_LIMIT && !synchronous) {
            arrival.block = core.pool().allocate(send.bytes);
            Memory.copy(send.base, send.offset, null, arrival.block, send.bytes);
            send.complete(send.bytes);
        } else {
            arrival.localSend = send;
        }
        keep(arrival, send.context, send.tag, send.source, send.bytes);
    }

    private void keep(Arrival arrival, int context, int tag, int source, long bytes) {
        arrival.context = context;
        arrival.tag = tag;
        arrival.source = source;
        arrival.bytes = bytes;
        matcher.addArrived(arrival);
        waits.messageArrived();
    }

    /** An offer of data has come. */
    void arriveOffer(Arrival offer) {
        Operation receive = matcher.takePosted(offer.context, offer.source, offer.tag);
        if (receive != null) {
            pull(offer, receive);
            progress.recycle(offer);
        } else {
            matcher.addArrived(offer);
            waits.messageArrived();
        }
    }

    /** A sender wants its offer back: it gets it, unless a receive has taken it. */
    void cancelOffer(Arrival withdrawal) {
        Arrival offer = matcher.findRendezvous(withdrawal.sender, withdrawal.token);
        if (offer != null) {
            matcher.removeArrived(offer);
            progress.sendToRank(
                    offer.sender, new Held.Word(MessageKind.CANCELLED, offer.sender, offer.token));
            progress.recycle(offer);
        }
        progress.recycle(withdrawal);
    }

    /** The receiver has copied the data of a rendezvous. */
    void sendDone(int token) {
        Operation send = offered.take(token, core);
        send.complete(send.bytes);
    }

    /** The receiver has given a rendezvous back. */
    void sendCancelled(int token) {
        Operation send = offered.take(token, core);
        send.setCancelled();
        send.complete(0);
    }

    /**
     * Tries to undo an operation that has not matched (MPI 4.1, section 3.8.4). It completes in
     * either case; {@link Operation#isCancelled} tells which.
     */
    public void cancel(Operation operation) {
        if (operation.isDone()) {
            return;
        }
        if (operation.posted) {
            matcher.removePosted(operation);
            operation.setCancelled();
            operation.complete(0);
        } else if (operation.kind() == Operation.Kind.SEND) {
            cancelSend(operation);
        }
    }

    private void cancelSend(Operation send) {
        if (progress.locations().coreOf(send.destination) != core.id()) {
            if (offered.contains(send)) {
                progress.sendToRank(send.destination, new Held.Offer(MessageKind.CANCEL, send));
            }
        } else {
            Endpoint receiver = job.endpoint(send.destination);
            Arrival arrival = receiver.matcher.findLocal(send);
            if (arrival != null) {
                receiver.matcher.removeArrived(arrival);
                progress.recycle(arrival);
                send.setCancelled();
                send.complete(0);
            }
        }
    }

    /** The message that a receive would get, left in place, or {@code null}. Does not wait. */
    public Arrival probe(int context, int source, int tag) {
        return matcher.findArrived(context, source, tag);
    }

    /** Takes a message that was probed out: only {@link #receiveMatched} gets it now. */
    public void take(Arrival message) {
        matcher.removeArrived(message);
    }

    /** Receives a message that was taken out. */
    public Operation receiveMatched(
            String name, Arrival message, Object base, long offset, long bytes, Object keepAlive) {
        Operation receive = newOperation();
        receive.begin(Operation.Kind.RECEIVE, name, base, offset, bytes, keepAlive);
        receive.address(message.context, message.tag, message.source, world);
        deliver(message, receive);
        return receive;
    }

    /** As {@link #receiveMatched}, into elements with gaps. */
    public Operation receiveMatchedPacked(
            String name,
            Arrival message,
            Datatype type,
            int count,
            Object base,
            long offset,
            Object keepAlive) {
        long bytes = count * type.size();
        Operation receive = newOperation();
        receive.begin(Operation.Kind.RECEIVE, name, null, 0, bytes, keepAlive);
        receive.throughInto(core.pool().allocate(bytes), type, base, offset);
        receive.address(message.context, message.tag, message.source, world);
        deliver(message, receive);
        return receive;
    }

    /** An operation that something else completes: see {@link #completeCollective}. */
    public Operation collective(String name, int context) {
        Operation collective = newOperation();
        collective.begin(Operation.Kind.COLLECTIVE, name, null, 0, 0, null);
        collective.address(context, Matcher.ANY, Matcher.ANY, world);
        return collective;
    }

    /** Finishes what {@link #collective} began. */
    public void completeCollective(Operation collective, EngineException error) {
        if (error != null) {
            collective.fail(error);
        }
        collective.complete(0);
    }

    /** Gives a block of a pool back, be it this core's or another's. */
    public void freeBlock(long block) {
        progress.freeBlock(block);
    }

    /** Gives a finished operation back, for the next. */
    public void recycle(Operation operation) {
        operation.clear();
        operation.next = freeOperations;
        freeOperations = operation;
    }

    private Operation newOperation() {
        Operation operation = freeOperations;
        if (operation == null) {
            return new Operation(this);
        }
        freeOperations = operation.next;
        operation.next = null;
        return operation;
    }

    /** How many of its sends wait for their receivers. */
    public int pendingSends() {
        return offered.count();
    }
}
