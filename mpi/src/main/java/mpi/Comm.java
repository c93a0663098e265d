package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.SendMode;
import org.banteng.engine.process.Process;

import java.nio.Buffer;

/**
 * Some ranks that communicate with each other, apart from all others (MPI 4.1, chapters 3, 6 and
 * 7). What a rank does with a communicator's name, attributes and error handler is its own affair;
 * {@link MPI#COMM_WORLD} and {@link MPI#COMM_SELF}, which all ranks share as objects, mean to each
 * rank its own.
 *
 * <p>Collective operations have up to three forms: with a buffer to send and one to receive; with
 * one buffer, in place; and, beginning with {@code i}, those that return at once with a request.
 * Buffers that do not matter at a rank are not looked at there.
 */
public class Comm implements Freeable, Cloneable {
    /** For {@link Intracomm#splitType}: ranks that can share memory. */
    public static final int TYPE_SHARED = 0;

    /** What the object stands for. */
    enum Kind {
        WORLD,
        SELF,
        MADE
    }

    private final Kind kind;

    /** {@code null} if predefined, freed, or not made yet. */
    private Communicator communicator;

    /** Of {@link #iDup}. */
    private Request request;

    private boolean beingMade;
    private Info hints;

    Comm(Kind kind) {
        this.kind = kind;
    }

    /**
     * The calling rank's form of it.
     *
     * @throws EngineException if there is none
     */
    final Communicator resolve(Process process, String call) {
        Communicator own = find(process);
        if (own == null) {
            throw notOwn(process, call);
        }
        return own;
    }

    /** As {@link #resolve}, or {@code null}: there is none. */
    final Communicator find(Process process) {
        Communicator own =
                kind == Kind.MADE
                        ? communicator
                        : kind == Kind.SELF ? process.self() : process.world();
        return own != null && own.endpoint() == process.endpoint() ? own : null;
    }

    private EngineException notOwn(Process process, String call) {
        if (communicator != null) {
            return new EngineException(
                    ErrorClass.COMM,
                    call
                            + ": the communicator belongs to rank "
                            + communicator.endpoint().world()
                            + " of COMM_WORLD, the caller is rank "
                            + process.rank()
                            + "; ranks that run with --shared-classes share static fields");
        }
        return new EngineException(
                ErrorClass.COMM,
                call
                        + (beingMade
                                ? ": the communicator is not made yet; wait for getRequest() first"
                                : ": the communicator is null or has been freed"));
    }

    /** Whose error handler decides when a call on this one fails. */
    final Communicator forErrors(Process process) {
        if (kind == Kind.SELF) {
            return process.self();
        }
        Communicator own = communicator;
        return own != null && own.endpoint() == process.endpoint() ? own : process.world();
    }

    /** Makes the object stand for a communicator; {@code null} leaves it null. */
    final void become(Process process, Communicator made) {
        communicator = made;
        beingMade = false;
        if (made != null) {
            process.openHandles().add(this);
        }
    }

    /** A null object of the same class. */
    Comm another() {
        return new Comm(Kind.MADE);
    }

    /**
     * As {@link #dup}.
     *
     * @throws RuntimeException where {@code dup} throws an {@code MPIException}, its cause
     */
    @Override
    public Comm clone() {
        try {
            return dup();
        } catch (MPIException e) {
            throw new RuntimeException(e.getMessage(), e);
        }
    }

    /** A communicator of the same ranks, with copies of the attributes. All ranks call. */
    public Comm dup() throws MPIException {
        return duplicate("dup", true, null);
    }

    /**
     * As {@link #dup}, without waiting: the result may be used when {@link #getRequest} is done.
     */
    public Comm iDup() throws MPIException {
        Process process = Calls.enter("iDup");
        try {
            Communicator parent = resolve(process, "iDup");
            Comm copy = another();
            copy.beingMade = true;
            Info own = hints(process);
            copy.hints = own == null ? null : Info.copyOf("iDup", own, process);
            copy.request =
                    new Request(
                            process,
                            parent,
                            process.communicators()
                                    .startDuplicate(
                                            "iDup", parent, made -> copy.become(process, made)));
            return copy;
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        } finally {
            process.leave();
        }
    }

    /** As {@link #dup}, with hints of its own. */
    public Comm dupWithInfo(Info info) throws MPIException {
        return duplicate("dupWithInfo", false, info);
    }

    /**
     * @param ownInfo whether the copy gets this one's hints, not {@code info}
     */
    private Comm duplicate(String call, boolean ownInfo, Info info) throws MPIException {
        Process process = Calls.enter(call);
        try {
            Communicator parent = resolve(process, call);
            Comm copy = another();
            Info wanted = ownInfo ? hints(process) : Check.notNull(call, "info", info);
            copy.hints = wanted == null ? null : Info.copyOf(call, wanted, process);
            copy.become(process, process.communicators().duplicate(parent));
            return copy;
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        } finally {
            process.leave();
        }
    }

    /** The request of the {@link #iDup} that returned this; {@code null} of other objects. */
    public final Request getRequest() {
        return request;
    }

    /** How many ranks it has. */
    public final int getSize() throws MPIException {
        Process process = Calls.find("getSize");
        try {
            return resolve(process, "getSize").size();
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** The calling rank's number in it, from 0. */
    public final int getRank() throws MPIException {
        Process process = Calls.find("getRank");
        try {
            return resolve(process, "getRank").rank();
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /**
     * Compares two communicators.
     *
     * @return {@link MPI#IDENT} for the same, {@link MPI#CONGRUENT} if they have the same ranks in
     *     the same order, {@link MPI#SIMILAR} if in another order, else {@link MPI#UNEQUAL}
     */
    public static int compare(Comm comm1, Comm comm2) throws MPIException {
        Process process = Calls.find("compare");
        try {
            Communicator a = Check.notNull("compare", "comm1", comm1).resolve(process, "compare");
            Communicator b = Check.notNull("compare", "comm2", comm2).resolve(process, "compare");
            if (a == b) {
                return Constants.IDENT;
            }
            if (a.group().isIdentical(b.group())) {
                return Constants.CONGRUENT;
            }
            return a.group().isSimilar(b.group()) ? Constants.SIMILAR : Constants.UNEQUAL;
        } catch (EngineException e) {
            throw Errors.raise(process, comm1, e);
        }
    }

    /** Gives it back. What is under way in it goes on. All ranks call. */
    @Override
    public final void free() throws MPIException {
        release("free", false);
    }

    /** As {@link #free}, when all ranks have called. */
    public final void disconnect() throws MPIException {
        release("disconnect", true);
    }

    private void release(String call, boolean together) throws MPIException {
        Process process = Calls.enter(call);
        try {
            Communicator own = resolve(process, call);
            if (kind != Kind.MADE) {
                throw new EngineException(
                        ErrorClass.COMM, call + ": " + own.name() + " cannot be freed");
            }
            if (together) {
                org.banteng.engine.collective.Collectives.barrier(own.blockingTeam());
            }
            own.free();
            communicator = null;
            process.openHandles().remove(this);
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        } finally {
            process.leave();
        }
    }

    /** Whether it stands for no communicator: freed, or none was made for this rank. */
    public final boolean isNull() {
        return kind == Kind.MADE && communicator == null && !beingMade;
    }

    /** Sets its hints. */
    public final void setInfo(Info info) throws MPIException {
        Process process = Calls.find("setInfo");
        try {
            resolve(process, "setInfo");
            Info copy = Info.copyOf("setInfo", info, process);
            if (kind == Kind.MADE) {
                hints = copy;
            } else {
                process.local(this, Hints::new).info = copy;
            }
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** A copy of its hints. */
    public final Info getInfo() throws MPIException {
        Process process = Calls.find("getInfo");
        try {
            resolve(process, "getInfo");
            Info own = hints(process);
            return own == null ? new Info() : Info.copyOf("getInfo", own, process);
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    private Info hints(Process process) {
        return kind == Kind.MADE ? hints : process.local(this, Hints::new).info;
    }

    private static final class Hints {
        Info info;
    }

    /** Its ranks. */
    public final Group getGroup() throws MPIException {
        Process process = Calls.find("getGroup");
        try {
            return new Group(resolve(process, "getGroup").group());
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** Whether it has a local and a remote group. */
    public final boolean isInter() throws MPIException {
        Process process = Calls.find("isInter");
        try {
            resolve(process, "isInter");
            return false;
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** What topology its ranks have: {@link MPI#UNDEFINED} for none. */
    public final int getTopology() throws MPIException {
        Process process = Calls.find("getTopology");
        try {
            resolve(process, "getTopology");
            return Constants.UNDEFINED;
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** A new key for attributes of communicators. */
    public static int createKeyval() throws MPIException {
        return Attributes.create(Calls.find("createKeyval"), Attributes.Kind.COMM);
    }

    /** Gives a key back; attributes under it stay where they are. */
    public static void freeKeyval(int keyval) throws MPIException {
        Process process = Calls.find("freeKeyval");
        try {
            Attributes.free(process, Attributes.Kind.COMM, keyval);
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        }
    }

    /**
     * Stores a copy of a value under a key.
     *
     * @throws MPIException also, with the cause, if the value cannot be copied
     */
    public final void setAttr(int keyval, Object value) throws MPIException {
        Process process = Calls.find("setAttr");
        try {
            Attributes.set(
                    process,
                    Attributes.Kind.COMM,
                    resolve(process, "setAttr").attributes(),
                    keyval,
                    value);
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** A copy of what is stored under a key, or {@code null}; or what MPI says of itself. */
    public final Object getAttr(int keyval) throws MPIException {
        Process process = Calls.find("getAttr");
        try {
            Communicator own = resolve(process, "getAttr");
            return Attributes.isPredefined(keyval)
                    ? Attributes.predefined(process, keyval)
                    : Attributes.get(process, Attributes.Kind.COMM, own.attributes(), keyval);
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** Removes what is stored under a key. */
    public final void deleteAttr(int keyval) throws MPIException {
        Process process = Calls.find("deleteAttr");
        try {
            Attributes.delete(
                    process,
                    Attributes.Kind.COMM,
                    resolve(process, "deleteAttr").attributes(),
                    keyval);
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** Ends the job, all ranks, with this exit code. */
    public final void abort(int errorcode) throws MPIException {
        Process process = Calls.find("abort");
        process.control()
                .abort(
                        process.rank(),
                        errorcode,
                        process + " called abort(" + errorcode + ")",
                        null);
    }

    /** Sets what an error of a call on this communicator does, at this rank. */
    public final void setErrhandler(Errhandler errhandler) throws MPIException {
        Process process = Calls.find("setErrhandler");
        try {
            resolve(process, "setErrhandler")
                    .setReturnsErrors(
                            Check.notNull("setErrhandler", "errhandler", errhandler)
                                    .returnsErrors());
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** What an error does. */
    public final Errhandler getErrhandler() throws MPIException {
        Process process = Calls.find("getErrhandler");
        try {
            return new Errhandler(resolve(process, "getErrhandler").returnsErrors());
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** Does what an error with that code would do. An error handler that returns, returns. */
    public void callErrhandler(int errorCode) throws MPIException {
        Process process = Calls.find("callErrhandler");
        try {
            Communicator own = resolve(process, "callErrhandler");
            if (!own.returnsErrors()) {
                throw new EngineException(errorCode, "callErrhandler");
            }
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** Gives it a name, at this rank. */
    public final void setName(String name) throws MPIException {
        Process process = Calls.find("setName");
        try {
            resolve(process, "setName").setName(Names.checked("setName", name));
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    /** Its name; empty unless it is predefined or was given one. */
    public final String getName() throws MPIException {
        Process process = Calls.find("getName");
        try {
            return resolve(process, "getName").name();
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        }
    }

    @Override
    public String toString() {
        String name = communicator == null ? kind.name() : communicator.name();
        return getClass().getSimpleName() + (isNull() ? " (null)" : " \"" + name + "\"");
    }

    /**
     * Sends, and returns when the buffer may be used again.
     *
     * @param dest a rank, or {@link MPI#PROC_NULL}
     * @param tag 0 to {@link Integer#MAX_VALUE}
     */
    public final void send(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        if (!Express.send(this, buf, count, type, dest, tag)) {
            PointToPoint.send(this, SendMode.STANDARD, "send", buf, count, type, dest, tag);
        }
    }

    /**
     * Receives a message.
     *
     * @param count the most elements that fit; a longer message is an error
     * @param source a rank, or {@link MPI#ANY_SOURCE} or {@link MPI#PROC_NULL}
     * @param tag or {@link MPI#ANY_TAG}
     */
    public final Status recv(Object buf, int count, Datatype type, int source, int tag)
            throws MPIException {
        int bytes = Express.receive(this, buf, count, type, source, tag);
        return bytes == Endpoint.NOTHING
                ? Status.ofReceive(PointToPoint.receive(this, buf, count, type, source, tag))
                : new Status(source, tag, bytes);
    }

    /** Sends and receives at once. Should the two parts of memory overlap, it sends from a copy. */
    public final Status sendRecv(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            int dest,
            int sendtag,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int source,
            int recvtag)
            throws MPIException {
        return SendReceive.exchange(
                this, sendbuf, sendcount, sendtype, dest, sendtag, recvbuf, recvcount, recvtype,
                source, recvtag);
    }

    /** Sends what the buffer holds and receives into it. */
    public final Status sendRecvReplace(
            Object buf, int count, Datatype type, int dest, int sendtag, int source, int recvtag)
            throws MPIException {
        return SendReceive.replace(this, buf, count, type, dest, sendtag, source, recvtag);
    }

    /**
     * Sends from a copy: returns at once. See {@link MPI#attachBuffer}.
     *
     * @param dest a rank, or {@link MPI#PROC_NULL}
     * @param tag 0 to {@link Integer#MAX_VALUE}
     */
    public final void bSend(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        PointToPoint.send(this, SendMode.BUFFERED, "bSend", buf, count, type, dest, tag);
    }

    /**
     * Sends, and returns when the receive has begun.
     *
     * @param dest a rank, or {@link MPI#PROC_NULL}
     * @param tag 0 to {@link Integer#MAX_VALUE}
     */
    public final void sSend(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        PointToPoint.send(this, SendMode.SYNCHRONOUS, "sSend", buf, count, type, dest, tag);
    }

    /**
     * Sends; the receive must have been posted already.
     *
     * @param dest a rank, or {@link MPI#PROC_NULL}
     * @param tag 0 to {@link Integer#MAX_VALUE}
     */
    public final void rSend(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        PointToPoint.send(this, SendMode.READY, "rSend", buf, count, type, dest, tag);
    }

    /** Begins a {@link #send}. */
    public final Request iSend(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return PointToPoint.startSend(
                this, SendMode.STANDARD, "iSend", buf, count, type, dest, tag);
    }

    /** As {@link #iSend(Object, int, Datatype, int, int)}. */
    public final Request iSend(Buffer buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return iSend((Object) buf, count, type, dest, tag);
    }

    /** Begins a {@link #bSend}. */
    public final Request ibSend(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return PointToPoint.startSend(
                this, SendMode.BUFFERED, "ibSend", buf, count, type, dest, tag);
    }

    /** As {@link #ibSend(Object, int, Datatype, int, int)}. */
    public final Request ibSend(Buffer buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return ibSend((Object) buf, count, type, dest, tag);
    }

    /** Begins an {@link #sSend}. */
    public final Request isSend(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return PointToPoint.startSend(
                this, SendMode.SYNCHRONOUS, "isSend", buf, count, type, dest, tag);
    }

    /** As {@link #isSend(Object, int, Datatype, int, int)}. */
    public final Request isSend(Buffer buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return isSend((Object) buf, count, type, dest, tag);
    }

    /** Begins an {@link #rSend}. */
    public final Request irSend(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return PointToPoint.startSend(this, SendMode.READY, "irSend", buf, count, type, dest, tag);
    }

    /** As {@link #irSend(Object, int, Datatype, int, int)}. */
    public final Request irSend(Buffer buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return irSend((Object) buf, count, type, dest, tag);
    }

    /** Begins a {@link #recv}. */
    public final Request iRecv(Object buf, int count, Datatype type, int source, int tag)
            throws MPIException {
        return PointToPoint.startReceive(this, buf, count, type, source, tag);
    }

    /** As {@link #iRecv(Object, int, Datatype, int, int)}. */
    public final Request iRecv(Buffer buf, int count, Datatype type, int source, int tag)
            throws MPIException {
        return iRecv((Object) buf, count, type, source, tag);
    }

    /** Prepares a {@link #send} that may be begun again and again. */
    public final Prequest sendInit(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return PointToPoint.sendInit(
                this, SendMode.STANDARD, "sendInit", buf, count, type, dest, tag);
    }

    /** As {@link #sendInit(Object, int, Datatype, int, int)}. */
    public final Prequest sendInit(Buffer buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return sendInit((Object) buf, count, type, dest, tag);
    }

    /** Prepares a {@link #bSend} that may be begun again and again. */
    public final Prequest bSendInit(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return PointToPoint.sendInit(
                this, SendMode.BUFFERED, "bSendInit", buf, count, type, dest, tag);
    }

    /** As {@link #bSendInit(Object, int, Datatype, int, int)}. */
    public final Prequest bSendInit(Buffer buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return bSendInit((Object) buf, count, type, dest, tag);
    }

    /** Prepares a {@link #sSend} that may be begun again and again. */
    public final Prequest sSendInit(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return PointToPoint.sendInit(
                this, SendMode.SYNCHRONOUS, "sSendInit", buf, count, type, dest, tag);
    }

    /** As {@link #sSendInit(Object, int, Datatype, int, int)}. */
    public final Prequest sSendInit(Buffer buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return sSendInit((Object) buf, count, type, dest, tag);
    }

    /** Prepares a {@link #rSend} that may be begun again and again. */
    public final Prequest rSendInit(Object buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return PointToPoint.sendInit(
                this, SendMode.READY, "rSendInit", buf, count, type, dest, tag);
    }

    /** As {@link #rSendInit(Object, int, Datatype, int, int)}. */
    public final Prequest rSendInit(Buffer buf, int count, Datatype type, int dest, int tag)
            throws MPIException {
        return rSendInit((Object) buf, count, type, dest, tag);
    }

    /** Prepares a {@link #recv} that may be begun again and again. */
    public final Prequest recvInit(Object buf, int count, Datatype type, int source, int tag)
            throws MPIException {
        return PointToPoint.receiveInit(this, buf, count, type, source, tag);
    }

    /** As {@link #recvInit(Object, int, Datatype, int, int)}. */
    public final Prequest recvInit(Buffer buf, int count, Datatype type, int source, int tag)
            throws MPIException {
        return recvInit((Object) buf, count, type, source, tag);
    }

    /**
     * Puts elements into an array, without gaps. What does not fit is an error.
     *
     * @param position where in {@code outbuf}, in bytes
     * @return the position after them
     */
    public final int pack(Object inbuf, int incount, Datatype type, byte[] outbuf, int position)
            throws MPIException {
        return Packing.pack(this, inbuf, incount, type, outbuf, position);
    }

    /**
     * Takes elements out of an array into which {@link #pack} put them.
     *
     * @param position where in {@code inbuf}, in bytes
     * @return the position after them
     */
    public final int unpack(byte[] inbuf, int position, Object outbuf, int outcount, Datatype type)
            throws MPIException {
        return Packing.unpack(this, inbuf, position, outbuf, outcount, type);
    }

    /** How many bytes {@link #pack} takes for that many elements. */
    public final int packSize(int incount, Datatype type) throws MPIException {
        return Packing.size(this, incount, type);
    }

    /** What a receive would return if it got a message at once; {@code null} if none has come. */
    public final Status iProbe(int source, int tag) throws MPIException {
        return PointToPoint.probeNow(this, source, tag);
    }

    /** Waits for a message, and leaves it: what a receive would return. */
    public final Status probe(int source, int tag) throws MPIException {
        return PointToPoint.probe(this, source, tag);
    }

    /** Returns when all ranks have called. */
    public final void barrier() throws MPIException {
        Rooted.barrier(this, true);
    }

    /** Begins a {@link #barrier}. */
    public final Request iBarrier() throws MPIException {
        return Rooted.barrier(this, false);
    }

    /** Brings what the root has in the buffer to all. */
    public final void bcast(Object buf, int count, Datatype type, int root) throws MPIException {
        Rooted.bcast(this, true, buf, count, type, root);
    }

    /** Begins a {@link #bcast(Object, int, Datatype, int)}. */
    public final Request iBcast(Object buf, int count, Datatype type, int root)
            throws MPIException {
        return Rooted.bcast(this, false, buf, count, type, root);
    }

    /** As {@link #iBcast(Object, int, Datatype, int)}. */
    public final Request iBcast(Buffer buf, int count, Datatype type, int root)
            throws MPIException {
        return iBcast((Object) buf, count, type, root);
    }

    /**
     * Collects as many elements from each rank at the root, in the order of ranks.
     *
     * @param recvcount from each rank
     */
    public final void gather(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        Rooted.gather(
                this, true, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
                root);
    }

    /** Begins a {@link #gather(Object, int, Datatype, Object, int, Datatype, int)}. */
    public final Request iGather(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        return Rooted.gather(
                this, false, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
                root);
    }

    /** As {@link #iGather(Object, int, Datatype, Object, int, Datatype, int)}. */
    public final Request iGather(
            Buffer sendbuf,
            int sendcount,
            Datatype sendtype,
            Buffer recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        return iGather(
                (Object) sendbuf, sendcount, sendtype, (Object) recvbuf, recvcount, recvtype, root);
    }

    /**
     * Collects in place: the root's own elements stand in its block already, others send from the
     * start of the buffer.
     */
    public final void gather(Object buf, int count, Datatype type, int root) throws MPIException {
        Rooted.gather(this, true, true, buf, count, type, buf, count, type, root);
    }

    /** Begins a {@link #gather(Object, int, Datatype, int)}. */
    public final Request iGather(Object buf, int count, Datatype type, int root)
            throws MPIException {
        return Rooted.gather(this, false, true, buf, count, type, buf, count, type, root);
    }

    /** As {@link #iGather(Object, int, Datatype, int)}. */
    public final Request iGather(Buffer buf, int count, Datatype type, int root)
            throws MPIException {
        return iGather((Object) buf, count, type, root);
    }

    /**
     * Collects from each rank as many elements as the root says.
     *
     * @param recvcount from each rank
     * @param displs where each rank's elements go, in extents
     */
    public final void gatherv(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] displs,
            Datatype recvtype,
            int root)
            throws MPIException {
        Rooted.gatherv(
                this,
                true,
                Rooted.Form.FULL,
                sendbuf,
                sendcount,
                sendtype,
                recvbuf,
                recvcount,
                displs,
                recvtype,
                root);
    }

    /** Begins a {@link #gatherv(Object, int, Datatype, Object, int[], int[], Datatype, int)}. */
    public final Request iGatherv(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] displs,
            Datatype recvtype,
            int root)
            throws MPIException {
        return Rooted.gatherv(
                this,
                false,
                Rooted.Form.FULL,
                sendbuf,
                sendcount,
                sendtype,
                recvbuf,
                recvcount,
                displs,
                recvtype,
                root);
    }

    /** As {@link #iGatherv(Object, int, Datatype, Object, int[], int[], Datatype, int)}. */
    public final Request iGatherv(
            Buffer sendbuf,
            int sendcount,
            Datatype sendtype,
            Buffer recvbuf,
            int[] recvcount,
            int[] displs,
            Datatype recvtype,
            int root)
            throws MPIException {
        return iGatherv(
                (Object) sendbuf,
                sendcount,
                sendtype,
                (Object) recvbuf,
                recvcount,
                displs,
                recvtype,
                root);
    }

    /** Collects in place, at the root: its own elements stand where they belong already. */
    public final void gatherv(
            Object recvbuf, int[] recvcount, int[] displs, Datatype recvtype, int root)
            throws MPIException {
        Rooted.gatherv(
                this,
                true,
                Rooted.Form.AT_ROOT,
                null,
                0,
                recvtype,
                recvbuf,
                recvcount,
                displs,
                recvtype,
                root);
    }

    /** Begins a {@link #gatherv(Object, int[], int[], Datatype, int)}. */
    public final Request iGatherv(
            Object recvbuf, int[] recvcount, int[] displs, Datatype recvtype, int root)
            throws MPIException {
        return Rooted.gatherv(
                this,
                false,
                Rooted.Form.AT_ROOT,
                null,
                0,
                recvtype,
                recvbuf,
                recvcount,
                displs,
                recvtype,
                root);
    }

    /** As {@link #iGatherv(Object, int[], int[], Datatype, int)}. */
    public final Request iGatherv(
            Buffer recvbuf, int[] recvcount, int[] displs, Datatype recvtype, int root)
            throws MPIException {
        return iGatherv((Object) recvbuf, recvcount, displs, recvtype, root);
    }

    /** Collects, elsewhere than at the root. */
    public final void gatherv(Object sendbuf, int sendcount, Datatype sendtype, int root)
            throws MPIException {
        Rooted.gatherv(
                this,
                true,
                Rooted.Form.ELSEWHERE,
                sendbuf,
                sendcount,
                sendtype,
                null,
                null,
                null,
                sendtype,
                root);
    }

    /** Begins a {@link #gatherv(Object, int, Datatype, int)}. */
    public final Request iGatherv(Object sendbuf, int sendcount, Datatype sendtype, int root)
            throws MPIException {
        return Rooted.gatherv(
                this,
                false,
                Rooted.Form.ELSEWHERE,
                sendbuf,
                sendcount,
                sendtype,
                null,
                null,
                null,
                sendtype,
                root);
    }

    /** As {@link #iGatherv(Object, int, Datatype, int)}. */
    public final Request iGatherv(Buffer sendbuf, int sendcount, Datatype sendtype, int root)
            throws MPIException {
        return iGatherv((Object) sendbuf, sendcount, sendtype, root);
    }

    /**
     * Deals out as many elements to each rank from the root, in the order of ranks.
     *
     * @param sendcount to each rank
     */
    public final void scatter(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        Rooted.scatter(
                this, true, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
                root);
    }

    /** Begins a {@link #scatter(Object, int, Datatype, Object, int, Datatype, int)}. */
    public final Request iScatter(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        return Rooted.scatter(
                this, false, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype,
                root);
    }

    /** As {@link #iScatter(Object, int, Datatype, Object, int, Datatype, int)}. */
    public final Request iScatter(
            Buffer sendbuf,
            int sendcount,
            Datatype sendtype,
            Buffer recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        return iScatter(
                (Object) sendbuf, sendcount, sendtype, (Object) recvbuf, recvcount, recvtype, root);
    }

    /**
     * Deals out in place: the root keeps its block where it is, others receive at the start of the
     * buffer.
     */
    public final void scatter(Object buf, int count, Datatype type, int root) throws MPIException {
        Rooted.scatter(this, true, true, buf, count, type, buf, count, type, root);
    }

    /** Begins a {@link #scatter(Object, int, Datatype, int)}. */
    public final Request iScatter(Object buf, int count, Datatype type, int root)
            throws MPIException {
        return Rooted.scatter(this, false, true, buf, count, type, buf, count, type, root);
    }

    /** As {@link #iScatter(Object, int, Datatype, int)}. */
    public final Request iScatter(Buffer buf, int count, Datatype type, int root)
            throws MPIException {
        return iScatter((Object) buf, count, type, root);
    }

    /**
     * Deals out to each rank as many elements as the root says.
     *
     * @param sendcount to each rank
     * @param displs where each rank's elements stand, in extents
     */
    public final void scatterv(
            Object sendbuf,
            int[] sendcount,
            int[] displs,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        Rooted.scatterv(
                this,
                true,
                Rooted.Form.FULL,
                sendbuf,
                sendcount,
                displs,
                sendtype,
                recvbuf,
                recvcount,
                recvtype,
                root);
    }

    /** Begins a {@link #scatterv(Object, int[], int[], Datatype, Object, int, Datatype, int)}. */
    public final Request iScatterv(
            Object sendbuf,
            int[] sendcount,
            int[] displs,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        return Rooted.scatterv(
                this,
                false,
                Rooted.Form.FULL,
                sendbuf,
                sendcount,
                displs,
                sendtype,
                recvbuf,
                recvcount,
                recvtype,
                root);
    }

    /** As {@link #iScatterv(Object, int[], int[], Datatype, Object, int, Datatype, int)}. */
    public final Request iScatterv(
            Buffer sendbuf,
            int[] sendcount,
            int[] displs,
            Datatype sendtype,
            Buffer recvbuf,
            int recvcount,
            Datatype recvtype,
            int root)
            throws MPIException {
        return iScatterv(
                (Object) sendbuf,
                sendcount,
                displs,
                sendtype,
                (Object) recvbuf,
                recvcount,
                recvtype,
                root);
    }

    /** Deals out in place, at the root: it keeps its own elements where they are. */
    public final void scatterv(
            Object sendbuf, int[] sendcount, int[] displs, Datatype sendtype, int root)
            throws MPIException {
        Rooted.scatterv(
                this,
                true,
                Rooted.Form.AT_ROOT,
                sendbuf,
                sendcount,
                displs,
                sendtype,
                null,
                0,
                sendtype,
                root);
    }

    /** Begins a {@link #scatterv(Object, int[], int[], Datatype, int)}. */
    public final Request iScatterv(
            Object sendbuf, int[] sendcount, int[] displs, Datatype sendtype, int root)
            throws MPIException {
        return Rooted.scatterv(
                this,
                false,
                Rooted.Form.AT_ROOT,
                sendbuf,
                sendcount,
                displs,
                sendtype,
                null,
                0,
                sendtype,
                root);
    }

    /** As {@link #iScatterv(Object, int[], int[], Datatype, int)}. */
    public final Request iScatterv(
            Buffer sendbuf, int[] sendcount, int[] displs, Datatype sendtype, int root)
            throws MPIException {
        return iScatterv((Object) sendbuf, sendcount, displs, sendtype, root);
    }

    /** Deals out, elsewhere than at the root. */
    public final void scatterv(Object recvbuf, int recvcount, Datatype recvtype, int root)
            throws MPIException {
        Rooted.scatterv(
                this,
                true,
                Rooted.Form.ELSEWHERE,
                null,
                null,
                null,
                recvtype,
                recvbuf,
                recvcount,
                recvtype,
                root);
    }

    /** Begins a {@link #scatterv(Object, int, Datatype, int)}. */
    public final Request iScatterv(Object recvbuf, int recvcount, Datatype recvtype, int root)
            throws MPIException {
        return Rooted.scatterv(
                this,
                false,
                Rooted.Form.ELSEWHERE,
                null,
                null,
                null,
                recvtype,
                recvbuf,
                recvcount,
                recvtype,
                root);
    }

    /** As {@link #iScatterv(Object, int, Datatype, int)}. */
    public final Request iScatterv(Buffer recvbuf, int recvcount, Datatype recvtype, int root)
            throws MPIException {
        return iScatterv((Object) recvbuf, recvcount, recvtype, root);
    }

    /**
     * Collects as many elements from each rank at all, in the order of ranks.
     *
     * @param recvcount from each rank
     */
    public final void allGather(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype)
            throws MPIException {
        AllToAll.allGather(
                this, true, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype);
    }

    /** Begins a {@link #allGather(Object, int, Datatype, Object, int, Datatype)}. */
    public final Request iAllGather(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype)
            throws MPIException {
        return AllToAll.allGather(
                this, false, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype);
    }

    /** As {@link #iAllGather(Object, int, Datatype, Object, int, Datatype)}. */
    public final Request iAllGather(
            Buffer sendbuf,
            int sendcount,
            Datatype sendtype,
            Buffer recvbuf,
            int recvcount,
            Datatype recvtype)
            throws MPIException {
        return iAllGather(
                (Object) sendbuf, sendcount, sendtype, (Object) recvbuf, recvcount, recvtype);
    }

    /** Collects in place: each rank's own elements stand in its block already. */
    public final void allGather(Object buf, int count, Datatype type) throws MPIException {
        AllToAll.allGather(this, true, true, buf, count, type, buf, count, type);
    }

    /** Begins a {@link #allGather(Object, int, Datatype)}. */
    public final Request iAllGather(Object buf, int count, Datatype type) throws MPIException {
        return AllToAll.allGather(this, false, true, buf, count, type, buf, count, type);
    }

    /** As {@link #iAllGather(Object, int, Datatype)}. */
    public final Request iAllGather(Buffer buf, int count, Datatype type) throws MPIException {
        return iAllGather((Object) buf, count, type);
    }

    /**
     * Collects from each rank, at all, as many elements as all say.
     *
     * @param recvcount from each rank
     * @param displs where each rank's elements go, in extents
     */
    public final void allGatherv(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] displs,
            Datatype recvtype)
            throws MPIException {
        AllToAll.allGatherv(
                this, true, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, displs,
                recvtype);
    }

    /** Begins a {@link #allGatherv(Object, int, Datatype, Object, int[], int[], Datatype)}. */
    public final Request iAllGatherv(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] displs,
            Datatype recvtype)
            throws MPIException {
        return AllToAll.allGatherv(
                this, false, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, displs,
                recvtype);
    }

    /** As {@link #iAllGatherv(Object, int, Datatype, Object, int[], int[], Datatype)}. */
    public final Request iAllGatherv(
            Buffer sendbuf,
            int sendcount,
            Datatype sendtype,
            Buffer recvbuf,
            int[] recvcount,
            int[] displs,
            Datatype recvtype)
            throws MPIException {
        return iAllGatherv(
                (Object) sendbuf,
                sendcount,
                sendtype,
                (Object) recvbuf,
                recvcount,
                displs,
                recvtype);
    }

    /** Collects in place: each rank's own elements stand where they belong already. */
    public final void allGatherv(Object recvbuf, int[] recvcount, int[] displs, Datatype recvtype)
            throws MPIException {
        AllToAll.allGatherv(
                this, true, true, null, 0, recvtype, recvbuf, recvcount, displs, recvtype);
    }

    /** Begins a {@link #allGatherv(Object, int[], int[], Datatype)}. */
    public final Request iAllGatherv(
            Object recvbuf, int[] recvcount, int[] displs, Datatype recvtype) throws MPIException {
        return AllToAll.allGatherv(
                this, false, true, null, 0, recvtype, recvbuf, recvcount, displs, recvtype);
    }

    /** As {@link #iAllGatherv(Object, int[], int[], Datatype)}. */
    public final Request iAllGatherv(
            Buffer recvbuf, int[] recvcount, int[] displs, Datatype recvtype) throws MPIException {
        return iAllGatherv((Object) recvbuf, recvcount, displs, recvtype);
    }

    /**
     * Sends as many elements from each rank to each, in the order of ranks on both sides.
     *
     * @param sendcount to each rank
     * @param recvcount from each rank
     */
    public final void allToAll(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype)
            throws MPIException {
        AllToAll.allToAll(this, true, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype);
    }

    /** Begins a {@link #allToAll(Object, int, Datatype, Object, int, Datatype)}. */
    public final Request iAllToAll(
            Object sendbuf,
            int sendcount,
            Datatype sendtype,
            Object recvbuf,
            int recvcount,
            Datatype recvtype)
            throws MPIException {
        return AllToAll.allToAll(
                this, false, sendbuf, sendcount, sendtype, recvbuf, recvcount, recvtype);
    }

    /** As {@link #iAllToAll(Object, int, Datatype, Object, int, Datatype)}. */
    public final Request iAllToAll(
            Buffer sendbuf,
            int sendcount,
            Datatype sendtype,
            Buffer recvbuf,
            int recvcount,
            Datatype recvtype)
            throws MPIException {
        return iAllToAll(
                (Object) sendbuf, sendcount, sendtype, (Object) recvbuf, recvcount, recvtype);
    }

    /**
     * Sends from each rank to each as many elements as both say.
     *
     * @param sendcount to each rank
     * @param sdispls where the elements for each rank stand, in extents
     * @param recvcount from each rank
     * @param rdispls where the elements of each rank go, in extents
     */
    public final void allToAllv(
            Object sendbuf,
            int[] sendcount,
            int[] sdispls,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] rdispls,
            Datatype recvtype)
            throws MPIException {
        AllToAll.allToAllv(
                this, true, sendbuf, sendcount, sdispls, sendtype, recvbuf, recvcount, rdispls,
                recvtype);
    }

    /**
     * Begins a {@link #allToAllv(Object, int[], int[], Datatype, Object, int[], int[], Datatype)}.
     */
    public final Request iAllToAllv(
            Object sendbuf,
            int[] sendcount,
            int[] sdispls,
            Datatype sendtype,
            Object recvbuf,
            int[] recvcount,
            int[] rdispls,
            Datatype recvtype)
            throws MPIException {
        return AllToAll.allToAllv(
                this, false, sendbuf, sendcount, sdispls, sendtype, recvbuf, recvcount, rdispls,
                recvtype);
    }

    /** As {@link #iAllToAllv(Object, int[], int[], Datatype, Object, int[], int[], Datatype)}. */
    public final Request iAllToAllv(
            Buffer sendbuf,
            int[] sendcount,
            int[] sdispls,
            Datatype sendtype,
            Buffer recvbuf,
            int[] recvcount,
            int[] rdispls,
            Datatype recvtype)
            throws MPIException {
        return iAllToAllv(
                (Object) sendbuf,
                sendcount,
                sdispls,
                sendtype,
                (Object) recvbuf,
                recvcount,
                rdispls,
                recvtype);
    }

    /**
     * Sends from each rank to each, with a datatype for each.
     *
     * @param sendCount elements to each rank
     * @param sDispls where they stand, in bytes
     * @param recvCount elements from each rank
     * @param rDispls where they go, in bytes
     */
    public final void allToAllw(
            Object sendBuf,
            int[] sendCount,
            int[] sDispls,
            Datatype[] sendTypes,
            Object recvBuf,
            int[] recvCount,
            int[] rDispls,
            Datatype[] recvTypes)
            throws MPIException {
        AllToAllw.run(
                this, true, sendBuf, sendCount, sDispls, sendTypes, recvBuf, recvCount, rDispls,
                recvTypes);
    }

    /**
     * As {@link #allToAllw(Object, int[], int[], Datatype[], Object, int[], int[], Datatype[])}.
     */
    public final void allToAllw(
            Buffer sendBuf,
            int[] sendCount,
            int[] sDispls,
            Datatype[] sendTypes,
            Buffer recvBuf,
            int[] recvCount,
            int[] rDispls,
            Datatype[] recvTypes)
            throws MPIException {
        allToAllw(
                (Object) sendBuf,
                sendCount,
                sDispls,
                sendTypes,
                (Object) recvBuf,
                recvCount,
                rDispls,
                recvTypes);
    }

    /**
     * Begins an {@link #allToAllw(Object, int[], int[], Datatype[], Object, int[], int[],
     * Datatype[])}.
     */
    public final Request iAllToAllw(
            Object sendBuf,
            int[] sendCount,
            int[] sDispls,
            Datatype[] sendTypes,
            Object recvBuf,
            int[] recvCount,
            int[] rDispls,
            Datatype[] recvTypes)
            throws MPIException {
        return AllToAllw.run(
                this, false, sendBuf, sendCount, sDispls, sendTypes, recvBuf, recvCount, rDispls,
                recvTypes);
    }

    /**
     * As {@link #iAllToAllw(Object, int[], int[], Datatype[], Object, int[], int[], Datatype[])}.
     */
    public final Request iAllToAllw(
            Buffer sendBuf,
            int[] sendCount,
            int[] sDispls,
            Datatype[] sendTypes,
            Buffer recvBuf,
            int[] recvCount,
            int[] rDispls,
            Datatype[] recvTypes)
            throws MPIException {
        return iAllToAllw(
                (Object) sendBuf,
                sendCount,
                sDispls,
                sendTypes,
                (Object) recvBuf,
                recvCount,
                rDispls,
                recvTypes);
    }

    /**
     * Combines the elements of all ranks, element by element, at the root. Without a send buffer,
     * in place.
     */
    public final void reduce(
            Object sendbuf, Object recvbuf, int count, Datatype type, Op op, int root)
            throws MPIException {
        Reductions.reduce(this, true, sendbuf, recvbuf, count, type, op, root);
    }

    /** Begins a {@link #reduce(Object, Object, int, Datatype, Op, int)}. */
    public final Request iReduce(
            Object sendbuf, Object recvbuf, int count, Datatype type, Op op, int root)
            throws MPIException {
        return Reductions.reduce(this, false, sendbuf, recvbuf, count, type, op, root);
    }

    /** As {@link #iReduce(Object, Object, int, Datatype, Op, int)}. */
    public final Request iReduce(
            Buffer sendbuf, Buffer recvbuf, int count, Datatype type, Op op, int root)
            throws MPIException {
        return iReduce((Object) sendbuf, (Object) recvbuf, count, type, op, root);
    }

    /** Combines in place: the input stands in the buffer everywhere, the result at the root. */
    public final void reduce(Object buf, int count, Datatype type, Op op, int root)
            throws MPIException {
        Reductions.reduce(this, true, null, buf, count, type, op, root);
    }

    /** Begins a {@link #reduce(Object, int, Datatype, Op, int)}. */
    public final Request iReduce(Object buf, int count, Datatype type, Op op, int root)
            throws MPIException {
        return Reductions.reduce(this, false, null, buf, count, type, op, root);
    }

    /** As {@link #iReduce(Object, int, Datatype, Op, int)}. */
    public final Request iReduce(Buffer buf, int count, Datatype type, Op op, int root)
            throws MPIException {
        return iReduce((Object) buf, count, type, op, root);
    }

    /**
     * Combines the elements of all ranks, element by element, at all. Without a send buffer, in
     * place.
     */
    public final void allReduce(Object sendbuf, Object recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        Reductions.allReduce(this, true, sendbuf, recvbuf, count, type, op);
    }

    /** Begins a {@link #allReduce(Object, Object, int, Datatype, Op)}. */
    public final Request iAllReduce(Object sendbuf, Object recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        return Reductions.allReduce(this, false, sendbuf, recvbuf, count, type, op);
    }

    /** As {@link #iAllReduce(Object, Object, int, Datatype, Op)}. */
    public final Request iAllReduce(Buffer sendbuf, Buffer recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        return iAllReduce((Object) sendbuf, (Object) recvbuf, count, type, op);
    }

    /** Combines in place. */
    public final void allReduce(Object buf, int count, Datatype type, Op op) throws MPIException {
        Reductions.allReduce(this, true, null, buf, count, type, op);
    }

    /** Begins a {@link #allReduce(Object, int, Datatype, Op)}. */
    public final Request iAllReduce(Object buf, int count, Datatype type, Op op)
            throws MPIException {
        return Reductions.allReduce(this, false, null, buf, count, type, op);
    }

    /** As {@link #iAllReduce(Object, int, Datatype, Op)}. */
    public final Request iAllReduce(Buffer buf, int count, Datatype type, Op op)
            throws MPIException {
        return iAllReduce((Object) buf, count, type, op);
    }

    /**
     * Combines the elements of all ranks, and deals out the result.
     *
     * @param recvcounts how many elements of the result each rank gets, the same at all
     */
    public final void reduceScatter(
            Object sendbuf, Object recvbuf, int[] recvcounts, Datatype type, Op op)
            throws MPIException {
        Reductions.reduceScatter(this, true, false, sendbuf, recvbuf, recvcounts, type, op);
    }

    /** Begins a {@link #reduceScatter(Object, Object, int[], Datatype, Op)}. */
    public final Request iReduceScatter(
            Object sendbuf, Object recvbuf, int[] recvcounts, Datatype type, Op op)
            throws MPIException {
        return Reductions.reduceScatter(this, false, false, sendbuf, recvbuf, recvcounts, type, op);
    }

    /** As {@link #iReduceScatter(Object, Object, int[], Datatype, Op)}. */
    public final Request iReduceScatter(
            Buffer sendbuf, Buffer recvbuf, int[] recvcounts, Datatype type, Op op)
            throws MPIException {
        return iReduceScatter((Object) sendbuf, (Object) recvbuf, recvcounts, type, op);
    }

    /** Combines and deals out in place: the result goes to the start of the buffer. */
    public final void reduceScatter(Object buf, int[] counts, Datatype type, Op op)
            throws MPIException {
        Reductions.reduceScatter(this, true, true, buf, buf, counts, type, op);
    }

    /** Begins a {@link #reduceScatter(Object, int[], Datatype, Op)}. */
    public final Request iReduceScatter(Object buf, int[] counts, Datatype type, Op op)
            throws MPIException {
        return Reductions.reduceScatter(this, false, true, buf, buf, counts, type, op);
    }

    /** As {@link #iReduceScatter(Object, int[], Datatype, Op)}. */
    public final Request iReduceScatter(Buffer buf, int[] counts, Datatype type, Op op)
            throws MPIException {
        return iReduceScatter((Object) buf, counts, type, op);
    }

    /**
     * Combines the elements of all ranks, and deals out the result in equal parts.
     *
     * @param recvcount how many elements of the result each rank gets
     */
    public final void reduceScatterBlock(
            Object sendbuf, Object recvbuf, int recvcount, Datatype type, Op op)
            throws MPIException {
        Reductions.reduceScatterBlock(this, true, false, sendbuf, recvbuf, recvcount, type, op);
    }

    /** Begins a {@link #reduceScatterBlock(Object, Object, int, Datatype, Op)}. */
    public final Request iReduceScatterBlock(
            Object sendbuf, Object recvbuf, int recvcount, Datatype type, Op op)
            throws MPIException {
        return Reductions.reduceScatterBlock(
                this, false, false, sendbuf, recvbuf, recvcount, type, op);
    }

    /** As {@link #iReduceScatterBlock(Object, Object, int, Datatype, Op)}. */
    public final Request iReduceScatterBlock(
            Buffer sendbuf, Buffer recvbuf, int recvcount, Datatype type, Op op)
            throws MPIException {
        return iReduceScatterBlock((Object) sendbuf, (Object) recvbuf, recvcount, type, op);
    }

    /** Combines and deals out in place: the result goes to the start of the buffer. */
    public final void reduceScatterBlock(Object buf, int count, Datatype type, Op op)
            throws MPIException {
        Reductions.reduceScatterBlock(this, true, true, buf, buf, count, type, op);
    }

    /** Begins a {@link #reduceScatterBlock(Object, int, Datatype, Op)}. */
    public final Request iReduceScatterBlock(Object buf, int count, Datatype type, Op op)
            throws MPIException {
        return Reductions.reduceScatterBlock(this, false, true, buf, buf, count, type, op);
    }

    /** As {@link #iReduceScatterBlock(Object, int, Datatype, Op)}. */
    public final Request iReduceScatterBlock(Buffer buf, int count, Datatype type, Op op)
            throws MPIException {
        return iReduceScatterBlock((Object) buf, count, type, op);
    }

    /** Combines two buffers of this rank, element by element, into the second. */
    public static void reduceLocal(Object inBuf, Object inOutBuf, int count, Datatype type, Op op)
            throws MPIException {
        Reductions.local(inBuf, inOutBuf, count, type, op);
    }
}
