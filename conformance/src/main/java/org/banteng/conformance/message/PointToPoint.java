package org.banteng.conformance.message;

import mpi.Intracomm;
import mpi.MPI;
import mpi.Request;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

/** Blocking sends and receives (MPI 4.1, sections 3.2 to 3.5). */
public final class PointToPoint extends Area {
    private static final int TAG = 7;

    /** The area. */
    public PointToPoint() {
        super("point-to-point");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("send and recv at every size", 2, PointToPoint::sendAndReceive);
        to.add("every rank sends to every rank", PointToPoint::everyPair);
        to.add("messages of one sender arrive in order", 2, PointToPoint::order);
        to.add("the tag selects, not the order", 2, PointToPoint::tags);
        to.add("tags from 0 to TAG_UB", PointToPoint::allTags);
        to.add("messages without data", PointToPoint::noData);
        to.add("PROC_NULL takes and gives nothing", PointToPoint::nobody);
        to.add("a shorter message leaves the rest of the buffer", PointToPoint::shorter);
        to.add("a message to a communicator stays in it", PointToPoint::communicators);
        to.add("a message is copied when send returns", 2, PointToPoint::copied);
    }

    /** Ranks 2n and 2n + 1 play ping-pong. */
    private static void sendAndReceive(Here here) throws Exception {
        int peer = here.rank() ^ 1;
        if (peer >= here.size()) {
            return;
        }
        for (Kind kind : Kind.values()) {
            for (int count : Sizes.small(kind)) {
                Cells out = here.cells(kind, count).fill(here.rank());
                Cells in = here.cells(kind, count);
                if (here.rank() < peer) {
                    here.comm().send(out.buffer(), count, kind.type(), peer, TAG);
                }
                Status status = here.comm().recv(in.buffer(), count, kind.type(), peer, TAG);
                if (here.rank() > peer) {
                    here.comm().send(out.buffer(), count, kind.type(), peer, TAG);
                }
                in.expect(peer);
                Statuses.expect(status, peer, TAG, in, count);
            }
        }
    }

    private static void everyPair(Here here) throws Exception {
        int count = 2 * Sizes.EAGER / Kind.INT.bytes();
        for (int distance = 0; distance < here.size(); distance++) {
            int to = (here.rank() + distance) % here.size();
            int from = (here.rank() + here.size() - distance) % here.size();
            Cells out = here.cells(Kind.INT, count).fill(here.rank() * here.size() + to);
            Cells in = here.cells(Kind.INT, count);
            here.comm()
                    .sendRecv(
                            out.buffer(),
                            count,
                            MPI.INT,
                            to,
                            distance,
                            in.buffer(),
                            count,
                            MPI.INT,
                            from,
                            distance);
            in.expect(from * here.size() + here.rank());
        }
    }

    /** MPI 4.1, section 3.5, "Order": also between messages that go by different protocols. */
    private static void order(Here here) throws Exception {
        int messages = 300;
        int[] sizes = Sizes.small(Kind.BYTE);
        if (here.rank() == 0) {
            for (int i = 0; i < messages; i++) {
                int count = sizes[i % sizes.length];
                Cells out = here.cells(Kind.BYTE, count).fill(i);
                here.comm().send(out.buffer(), count, MPI.BYTE, 1, TAG);
            }
        } else if (here.rank() == 1) {
            Cells in = here.cells(Kind.BYTE, Sizes.EAGER + 1);
            for (int i = 0; i < messages; i++) {
                int source = i % 3 == 0 ? MPI.ANY_SOURCE : 0;
                int tag = i % 2 == 0 ? MPI.ANY_TAG : TAG;
                Status status = here.comm().recv(in.buffer(), in.count(), MPI.BYTE, source, tag);
                int count = sizes[i % sizes.length];
                Statuses.expect(status, 0, TAG, in, count);
                in.expect(0, count, i);
            }
        }
    }

    private static void tags(Here here) throws Exception {
        int last = 20;
        if (here.rank() == 0) {
            for (int tag = 0; tag <= last; tag++) {
                Cells out = here.cells(Kind.INT, tag).fill(tag);
                here.comm().bSend(out.buffer(), tag, MPI.INT, 1, tag);
            }
        } else if (here.rank() == 1) {
            for (int i = 0; i <= last; i++) {
                int tag = i % 2 == 0 ? last - i : i;
                Cells in = here.cells(Kind.INT, last);
                Status status = here.comm().recv(in.buffer(), last, MPI.INT, 0, tag);
                Statuses.expect(status, 0, tag, in, tag);
                in.expect(0, tag, tag);
                in.expectZero(tag, last - tag);
            }
        }
    }

    private static void allTags(Here here) throws Exception {
        Object greatest = here.comm().getAttr(MPI.TAG_UB);
        Expect.equal(Integer.MAX_VALUE, greatest, "TAG_UB");
        for (int tag = Integer.MAX_VALUE; tag > 0; tag /= 3) {
            Cells out = here.cells(Kind.CHAR, 1).fill(tag);
            Cells in = here.cells(Kind.CHAR, 1);
            here.comm()
                    .sendRecv(
                            out.buffer(),
                            1,
                            MPI.CHAR,
                            here.next(),
                            tag,
                            in.buffer(),
                            1,
                            MPI.CHAR,
                            here.previous(),
                            tag);
            in.expect(tag);
        }
    }

    /** The buffer may then be anything, also null. */
    private static void noData(Here here) throws Exception {
        Cells out = here.cells(Kind.SHORT, 0);
        Cells in = here.cells(Kind.SHORT, 4);
        Status status =
                here.comm()
                        .sendRecv(
                                null,
                                0,
                                MPI.SHORT,
                                here.next(),
                                TAG,
                                in.buffer(),
                                4,
                                MPI.SHORT,
                                here.previous(),
                                TAG);
        Statuses.expect(status, here.previous(), TAG, in, 0);
        in.expectZero(0, 4);
        status =
                here.comm()
                        .sendRecv(
                                out.buffer(),
                                0,
                                MPI.SHORT,
                                here.next(),
                                TAG,
                                null,
                                0,
                                MPI.SHORT,
                                here.previous(),
                                TAG);
        Statuses.expect(status, here.previous(), TAG, in, 0);
    }

    private static void nobody(Here here) throws Exception {
        Cells cells = here.cells(Kind.LONG, 10).fill(3);
        for (Mode mode : Mode.values()) {
            mode.send(here.comm(), cells.buffer(), 10, MPI.LONG, MPI.PROC_NULL, TAG);
            mode.send(here.comm(), null, 10, MPI.LONG, MPI.PROC_NULL, TAG);
        }
        Status status = here.comm().recv(cells.buffer(), 10, MPI.LONG, MPI.PROC_NULL, TAG);
        Statuses.expect(status, MPI.PROC_NULL, MPI.ANY_TAG, cells, 0);
        cells.expect(3);
        status = here.comm().recv(null, 10, MPI.LONG, MPI.PROC_NULL, MPI.ANY_TAG);
        Statuses.expect(status, MPI.PROC_NULL, MPI.ANY_TAG, cells, 0);
    }

    /** Open MPI overwrote what lay behind the message when it received into an array. */
    private static void shorter(Here here) throws Exception {
        for (Kind kind : Kind.values()) {
            for (int sent : Sizes.small(kind)) {
                int count = sent + 1200;
                Cells out = here.cells(kind, sent).fill(here.rank());
                Cells in = here.cells(kind, count).fill(1000);
                Status status =
                        here.comm()
                                .sendRecv(
                                        out.buffer(),
                                        sent,
                                        kind.type(),
                                        here.next(),
                                        TAG,
                                        in.buffer(),
                                        count,
                                        kind.type(),
                                        here.previous(),
                                        TAG);
                Statuses.expect(status, here.previous(), TAG, in, sent);
                in.expect(0, sent, here.previous());
                for (int i = sent; i < count; i++) {
                    in.expectAt(i, Cells.pattern(kind, 1000, i));
                }
                in.expectMargins();
            }
        }
    }

    private static void communicators(Here here) throws Exception {
        Intracomm other = here.comm().dup();
        Cells first = here.cells(Kind.INT, 1).fill(1);
        Cells second = here.cells(Kind.INT, 1).fill(2);
        Request[] sends = {
            here.comm().iSend(first.buffer(), 1, MPI.INT, here.next(), TAG),
            other.iSend(second.buffer(), 1, MPI.INT, here.next(), TAG)
        };
        Cells in = here.cells(Kind.INT, 1);
        other.recv(in.buffer(), 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
        in.expect(2);
        here.comm().recv(in.buffer(), 1, MPI.INT, MPI.ANY_SOURCE, MPI.ANY_TAG);
        in.expect(1);
        Request.waitAll(sends);
        other.free();
    }

    /** When a blocking send has returned, the buffer may be used again. */
    private static void copied(Here here) throws Exception {
        if (here.rank() == 0) {
            for (int count : Sizes.small(Kind.INT)) {
                Cells out = here.cells(Kind.INT, count).fill(count);
                here.comm().bSend(out.buffer(), count, MPI.INT, 1, TAG);
                out.clear();
            }
            here.comm().send(null, 0, MPI.BYTE, 1, TAG + 1);
        } else if (here.rank() == 1) {
            here.comm().recv(null, 0, MPI.BYTE, 0, TAG + 1);
            for (int count : Sizes.small(Kind.INT)) {
                Cells in = here.cells(Kind.INT, count);
                here.comm().recv(in.buffer(), count, MPI.INT, 0, TAG);
                in.expect(count);
            }
        }
    }
}
