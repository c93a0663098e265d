package org.banteng.conformance.message;

import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

/** Blocking sends and receives (MPI 4.1, sections 3.2 to 3.4). */
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
        to.add("ring of every datatype and size", PointToPoint::ring);
    }

    private static void ring(Here here) throws Exception {
        for (Kind kind : Kind.values()) {
            for (int count : Sizes.small(kind)) {
                Cells out = here.cells(kind, count).fill(here.rank());
                Cells in = here.cells(kind, count);
                Status status =
                        here.comm()
                                .sendRecv(
                                        out.buffer(),
                                        count,
                                        kind.type(),
                                        here.next(),
                                        TAG,
                                        in.buffer(),
                                        count,
                                        kind.type(),
                                        here.previous(),
                                        TAG);
                in.expect(here.previous());
                out.expect(here.rank());
                Expect.equal(here.previous(), status.getSource(), "source");
                Expect.equal(count, status.getCount(kind.type()), "count");
            }
        }
    }
}
