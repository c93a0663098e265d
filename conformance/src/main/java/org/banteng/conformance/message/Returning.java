package org.banteng.conformance.message;

import mpi.Intracomm;
import mpi.MPI;

import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;

/** Errors that are returned to the program, which goes on. */
final class Returning {
    private static final int TAG = 97;

    private Returning() {}

    /** Calls that go wrong. */
    interface Check {
        void make(Here here, Intracomm comm) throws Exception;
    }

    /** Makes them in a communicator that returns errors, and then uses it for an exchange. */
    static void run(Here here, Check check) throws Exception {
        here.comm().setErrhandler(MPI.ERRORS_RETURN);
        Intracomm comm = here.comm().dup();
        check.make(here, comm);
        Cells out = here.cells(Kind.LONG, 2000).fill(here.rank());
        Cells in = here.cells(Kind.LONG, 2000);
        comm.sendRecv(
                out.buffer(),
                2000,
                MPI.LONG,
                here.next(),
                TAG,
                in.buffer(),
                2000,
                MPI.LONG,
                here.previous(),
                TAG);
        in.expect(here.previous());
        comm.free();
        here.comm().setErrhandler(MPI.ERRORS_ARE_FATAL);
    }
}
