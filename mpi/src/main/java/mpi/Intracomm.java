package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.process.CommunicatorFactory;
import org.banteng.engine.process.Process;

import java.nio.Buffer;

/** A communicator with one group of ranks, which others can be made from (MPI 4.1, chapter 7). */
public class Intracomm extends Comm {
    Intracomm(Kind kind) {
        super(kind);
    }

    @Override
    Intracomm another() {
        return new Intracomm(Kind.MADE);
    }

    @Override
    public Intracomm clone() {
        return (Intracomm) super.clone();
    }

    @Override
    public Intracomm dup() throws MPIException {
        return (Intracomm) super.dup();
    }

    @Override
    public Intracomm iDup() throws MPIException {
        return (Intracomm) super.iDup();
    }

    @Override
    public Intracomm dupWithInfo(Info info) throws MPIException {
        return (Intracomm) super.dupWithInfo(info);
    }

    /**
     * Communicators of the ranks that give the same colour. All ranks call.
     *
     * @param colour 0 or more, or {@link MPI#UNDEFINED} to be in none
     * @param key orders the ranks; those with the same key keep their order
     * @return null ({@link #isNull}) for a rank that is in none
     */
    public final Intracomm split(int colour, int key) throws MPIException {
        return make(
                "split",
                (factory, parent) -> {
                    if (colour < 0 && colour != Constants.UNDEFINED) {
                        throw Errors.argument(
                                "split: colour is " + colour + ", must be >= 0 or UNDEFINED");
                    }
                    return factory.split(parent, colour != Constants.UNDEFINED, colour, key);
                });
    }

    /**
     * Communicators of the ranks that have something in common. All ranks call.
     *
     * @param splitType {@link #TYPE_SHARED}, or {@link MPI#UNDEFINED} to be in none
     * @param key orders the ranks; those with the same key keep their order
     * @param info hints
     * @return null ({@link #isNull}) for a rank that is in none
     */
    public final Intracomm splitType(int splitType, int key, Info info) throws MPIException {
        return make(
                "splitType",
                (factory, parent) -> {
                    Check.notNull("splitType", "info", info);
                    if (splitType != TYPE_SHARED && splitType != Constants.UNDEFINED) {
                        throw Errors.argument(
                                "splitType: splitType is "
                                        + splitType
                                        + ", must be TYPE_SHARED or UNDEFINED");
                    }
                    return factory.split(parent, splitType == TYPE_SHARED, 0, key);
                });
    }

    /**
     * A communicator of the ranks of a group. All ranks of this communicator call.
     *
     * @return null ({@link #isNull}) for a rank that is not in {@code group}
     */
    public final Intracomm create(Group group) throws MPIException {
        return make(
                "create",
                (factory, parent) -> factory.create(parent, Group.ranks(group, "create", "group")));
    }

    /**
     * A communicator of the ranks of a group. Only they call.
     *
     * @param tag tells apart what several threads do at a time
     * @return null ({@link #isNull}) for a rank that is not in {@code group}
     */
    public final Intracomm createGroup(Group group, int tag) throws MPIException {
        return make(
                "createGroup",
                (factory, parent) -> {
                    Check.tag("createGroup", "tag", tag);
                    return factory.createGroup(
                            parent, Group.ranks(group, "createGroup", "group"), tag);
                });
    }

    /** Makes a communicator, {@code null} if this rank is to be in none. */
    private interface Maker {
        Communicator make(CommunicatorFactory factory, Communicator parent);
    }

    private Intracomm make(String call, Maker maker) throws MPIException {
        Process process = Calls.enter(call);
        try {
            Communicator parent = resolve(process, call);
            Intracomm made = another();
            made.become(process, maker.make(process.communicators(), parent));
            return made;
        } catch (EngineException e) {
            throw Errors.raise(process, this, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Combines at each rank the elements of the ranks up to it, itself included. Without a send
     * buffer, in place.
     */
    public final void scan(Object sendbuf, Object recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        Reductions.scan(this, true, true, false, sendbuf, recvbuf, count, type, op);
    }

    /** Begins a {@link #scan(Object, Object, int, Datatype, Op)}. */
    public final Request iScan(Object sendbuf, Object recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        return Reductions.scan(this, false, true, false, sendbuf, recvbuf, count, type, op);
    }

    /** As {@link #iScan(Object, Object, int, Datatype, Op)}. */
    public final Request iScan(Buffer sendbuf, Buffer recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        return iScan((Object) sendbuf, (Object) recvbuf, count, type, op);
    }

    /** Combines in place. */
    public final void scan(Object recvbuf, int count, Datatype type, Op op) throws MPIException {
        Reductions.scan(this, true, true, true, null, recvbuf, count, type, op);
    }

    /** Begins a {@link #scan(Object, int, Datatype, Op)}. */
    public final Request iScan(Object recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        return Reductions.scan(this, false, true, true, null, recvbuf, count, type, op);
    }

    /** As {@link #iScan(Object, int, Datatype, Op)}. */
    public final Request iScan(Buffer recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        return iScan((Object) recvbuf, count, type, op);
    }

    /** Combines at each rank the elements of the ranks before it. Rank 0 gets nothing. */
    public final void exScan(Object sendbuf, Object recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        Reductions.scan(this, true, false, false, sendbuf, recvbuf, count, type, op);
    }

    /** Begins a {@link #exScan(Object, Object, int, Datatype, Op)}. */
    public final Request iExScan(Object sendbuf, Object recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        return Reductions.scan(this, false, false, false, sendbuf, recvbuf, count, type, op);
    }

    /** As {@link #iExScan(Object, Object, int, Datatype, Op)}. */
    public final Request iExScan(Buffer sendbuf, Buffer recvbuf, int count, Datatype type, Op op)
            throws MPIException {
        return iExScan((Object) sendbuf, (Object) recvbuf, count, type, op);
    }

    /** Combines in place. */
    public final void exScan(Object buf, int count, Datatype type, Op op) throws MPIException {
        Reductions.scan(this, true, false, true, null, buf, count, type, op);
    }

    /** Begins a {@link #exScan(Object, int, Datatype, Op)}. */
    public final Request iExScan(Object buf, int count, Datatype type, Op op) throws MPIException {
        return Reductions.scan(this, false, false, true, null, buf, count, type, op);
    }

    /** As {@link #iExScan(Object, int, Datatype, Op)}. */
    public final Request iExScan(Buffer buf, int count, Datatype type, Op op) throws MPIException {
        return iExScan((Object) buf, count, type, op);
    }
}
