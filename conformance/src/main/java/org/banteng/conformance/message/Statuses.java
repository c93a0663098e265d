package org.banteng.conformance.message;

import mpi.MPIException;
import mpi.Status;

import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;

/** What the status of a receive must say. */
final class Statuses {
    private Statuses() {}

    /** Checks what a receive says of a message. */
    static void expect(Status status, int source, int tag, Cells in, int count)
            throws MPIException {
        Expect.equal(source, status.getSource(), "source");
        Expect.equal(tag, status.getTag(), "tag");
        Expect.equal(count, status.getCount(in.type()), "count");
        Expect.equal(count, status.getElements(in.type()), "elements");
        Expect.equal(0, status.getIndex(), "index");
        Expect.that(!status.isCancelled(), "the operation was not cancelled");
    }
}
