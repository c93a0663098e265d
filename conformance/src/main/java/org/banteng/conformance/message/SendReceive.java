package org.banteng.conformance.message;

import mpi.MPI;
import mpi.MPIException;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

/** A send and a receive in one call (MPI 4.1, section 3.11). */
public final class SendReceive extends Area {
    private static final int TAG = 7;

    /** The area. */
    public SendReceive() {
        super("send-receive");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("sendRecv carries every datatype at every size", SendReceive::everyDatatype);
        to.add("sendRecv carries large messages", SendReceive::large);
        to.add("sendRecv between buffers of different types", 2, SendReceive::differentTypes);
        to.add("sendRecv along a chain with open ends", SendReceive::chain);
        to.add("sendRecv with itself", SendReceive::withItself);
        to.add("sendRecvReplace at every size", SendReceive::replace);
        to.add("sendRecvReplace with PROC_NULL", SendReceive::replaceWithNobody);
    }

    private static void everyDatatype(Here here) throws Exception {
        for (Kind kind : Kind.values()) {
            for (int count : Sizes.small(kind)) {
                shift(here, kind, count);
            }
        }
    }

    private static void large(Here here) throws Exception {
        for (int count : Sizes.large(Kind.DOUBLE)) {
            shift(here, Kind.DOUBLE, count);
        }
        shift(here, Kind.CHAR, Sizes.POOL / Kind.CHAR.bytes() + 1);
    }

    /** Sends to the next rank, receives from the previous one. */
    private static void shift(Here here, Kind kind, int count) throws MPIException {
        Cells out = here.cells(kind, count).fill(here.rank());
        Cells in = here.cells(kind, count);
        Status status =
                here.comm()
                        .sendRecv(
                                out.buffer(),
                                count,
                                out.type(),
                                here.next(),
                                TAG,
                                in.buffer(),
                                count,
                                in.type(),
                                here.previous(),
                                TAG);
        in.expect(here.previous());
        out.expect(here.rank());
        Statuses.expect(status, here.previous(), TAG, in, count);
    }

    /** The two halves of a sendRecv have nothing to do with each other. */
    private static void differentTypes(Here here) throws Exception {
        int peer = here.rank() ^ 1;
        if (peer >= here.size()) {
            return;
        }
        boolean first = here.rank() < peer;
        Cells out = first ? here.cells(Kind.SHORT, 100) : here.cells(Kind.DOUBLE, 2000);
        Cells in = first ? here.cells(Kind.DOUBLE, 2000) : here.cells(Kind.SHORT, 100);
        out.fill(here.rank());
        Status status =
                here.comm()
                        .sendRecv(
                                out.buffer(),
                                out.count(),
                                out.type(),
                                peer,
                                first ? 1 : 2,
                                in.buffer(),
                                in.count(),
                                in.type(),
                                peer,
                                first ? 2 : 1);
        in.expect(peer);
        Statuses.expect(status, peer, first ? 2 : 1, in, in.count());
    }

    private static void chain(Here here) throws Exception {
        int right = here.rank() + 1 < here.size() ? here.rank() + 1 : MPI.PROC_NULL;
        int left = here.rank() > 0 ? here.rank() - 1 : MPI.PROC_NULL;
        Cells out = here.cells(Kind.INT, 3000).fill(here.rank());
        Cells in = here.cells(Kind.INT, 3000);
        Status status =
                here.comm()
                        .sendRecv(
                                out.buffer(),
                                3000,
                                MPI.INT,
                                right,
                                TAG,
                                in.buffer(),
                                3000,
                                MPI.INT,
                                left,
                                TAG);
        if (left == MPI.PROC_NULL) {
            in.expectZero(0, 3000);
            in.expectMargins();
            Statuses.expect(status, MPI.PROC_NULL, MPI.ANY_TAG, in, 0);
        } else {
            in.expect(left);
            Statuses.expect(status, left, TAG, in, 3000);
        }
    }

    private static void withItself(Here here) throws Exception {
        for (int count : Sizes.small(Kind.LONG)) {
            Cells out = here.cells(Kind.LONG, count).fill(count);
            Cells in = here.cells(Kind.LONG, count);
            int self = here.rank();
            Status status =
                    here.comm()
                            .sendRecv(
                                    out.buffer(),
                                    count,
                                    MPI.LONG,
                                    self,
                                    TAG,
                                    in.buffer(),
                                    count,
                                    MPI.LONG,
                                    self,
                                    TAG);
            in.expect(count);
            Statuses.expect(status, self, TAG, in, count);
            Cells over = here.cells(Kind.LONG, count);
            MPI.COMM_SELF.sendRecv(
                    out.buffer(), count, MPI.LONG, 0, TAG, over.buffer(), count, MPI.LONG, 0, TAG);
            over.expect(count);
        }
    }

    private static void replace(Here here) throws Exception {
        for (Kind kind : new Kind[] {Kind.BYTE, Kind.INT, Kind.DOUBLE}) {
            for (int count : Sizes.small(kind)) {
                replace(here, kind, count);
            }
        }
        replace(here, Kind.LONG, Sizes.LARGE / Kind.LONG.bytes());
    }

    private static void replace(Here here, Kind kind, int count) throws MPIException {
        Cells cells = here.cells(kind, count).fill(here.rank());
        Status status =
                here.comm()
                        .sendRecvReplace(
                                cells.buffer(),
                                count,
                                cells.type(),
                                here.next(),
                                TAG,
                                here.previous(),
                                TAG);
        cells.expect(here.previous());
        Statuses.expect(status, here.previous(), TAG, cells, count);
    }

    private static void replaceWithNobody(Here here) throws Exception {
        Cells cells = here.cells(Kind.FLOAT, 50).fill(5);
        Status status =
                here.comm()
                        .sendRecvReplace(
                                cells.buffer(),
                                50,
                                MPI.FLOAT,
                                MPI.PROC_NULL,
                                TAG,
                                MPI.PROC_NULL,
                                TAG);
        cells.expect(5);
        Statuses.expect(status, MPI.PROC_NULL, MPI.ANY_TAG, cells, 0);
    }
}
