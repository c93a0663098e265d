package org.banteng.conformance.message;

import mpi.Datatype;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Storage;

/** Datatypes that a program makes, in messages (MPI 4.1, chapter 5). */
public final class DerivedTypes extends Area {
    private static final int TAG = 67;

    /** The area. */
    public DerivedTypes() {
        super("derived-types");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("contiguous elements", DerivedTypes::contiguous);
        to.add("a column of a matrix", DerivedTypes::column);
        to.add("a column by bytes", DerivedTypes::columnByBytes);
        to.add("blocks of different lengths", DerivedTypes::indexed);
        to.add("blocks by bytes", DerivedTypes::indexedByBytes);
        to.add("an extent of one's own", DerivedTypes::resized);
        to.add("a type of a type", DerivedTypes::nested);
        to.add("sent with one type, received with another", DerivedTypes::otherType);
        to.add("without blocking", DerivedTypes::nonBlocking);
        to.add("sendRecvReplace with gaps", DerivedTypes::replace);
        to.add("getCount and getElements of a part", DerivedTypes::partly);
        to.add("a message too long for elements with gaps", DerivedTypes::truncated);
        to.add("dup and free", DerivedTypes::dupAndFree);
    }

    /**
     * Sends elements of a type to the next rank; what belongs to the type arrives, what lies in its
     * gaps stays as it was.
     *
     * @param where the indices that {@code count} elements of the type touch
     * @param length of the buffers
     */
    private static void exchange(
            Here here, Kind kind, Datatype type, int count, int length, int... where)
            throws MPIException {
        type.commit();
        Cells out = here.cells(kind, length).fill(here.rank());
        Cells in = here.cells(kind, length);
        Status status =
                here.comm()
                        .sendRecv(
                                out.buffer(),
                                count,
                                type,
                                here.next(),
                                TAG,
                                in.buffer(),
                                count,
                                type,
                                here.previous(),
                                TAG);
        Expect.equal(count, status.getCount(type), "count");
        Expect.equal(where.length, status.getElements(type), "elements");
        expectOnly(in, where, here.previous());
        out.expect(here.rank());
        type.free();
    }

    private static void expectOnly(Cells in, int[] where, long seed) {
        boolean[] touched = new boolean[in.count()];
        for (int index : where) {
            touched[index] = true;
        }
        for (int i = 0; i < in.count(); i++) {
            in.expectAt(i, touched[i] ? Cells.pattern(in.kind(), seed, i) : 0);
        }
        in.expectMargins();
    }

    private static int[] indices(int first, int step, int count) {
        int[] indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = first + i * step;
        }
        return indices;
    }

    private static void contiguous(Here here) throws Exception {
        for (Kind kind : Kind.values()) {
            Datatype type = Datatype.createContiguous(7, kind.type());
            Expect.equal(7, type.getSize(), "size");
            Expect.equal(7, type.getExtent(), "extent");
            exchange(here, kind, type, 300, 2100, indices(0, 1, 2100));
        }
    }

    private static void column(Here here) throws Exception {
        for (int rows : new int[] {3, 50, 2000}) {
            Datatype type = Datatype.createVector(rows, 1, 8, MPI.INT);
            Expect.equal(rows, type.getSize(), "size");
            Expect.equal(8 * rows - 7, type.getExtent(), "extent");
            exchange(here, Kind.INT, type, 1, 8 * rows, indices(0, 8, rows));
        }
    }

    private static void columnByBytes(Here here) throws Exception {
        Datatype type = Datatype.createHVector(50, 1, 24, MPI.DOUBLE);
        exchange(here, Kind.DOUBLE, type, 1, 150, indices(0, 3, 50));
    }

    private static void indexed(Here here) throws Exception {
        Datatype type = Datatype.createIndexed(new int[] {2, 0, 1}, new int[] {4, 9, 1}, MPI.SHORT);
        Expect.equal(3, type.getSize(), "size");
        Expect.equal(1, type.getLb(), "lower bound");
        Expect.equal(5, type.getExtent(), "extent");
        exchange(here, Kind.SHORT, type, 2, 12, 4, 5, 1, 9, 10, 6);
    }

    private static void indexedByBytes(Here here) throws Exception {
        Datatype type = Datatype.createHIndexed(new int[] {1, 2}, new int[] {8, 24}, MPI.LONG);
        exchange(here, Kind.LONG, type, 1, 6, 1, 3, 4);
    }

    /** Every third float, by stretching one. */
    private static void resized(Here here) throws Exception {
        Datatype type = Datatype.createResized(MPI.FLOAT, 0, 12);
        Expect.equal(3, type.getExtent(), "extent");
        Expect.equal(1, type.getTrueExtent(), "true extent");
        exchange(here, Kind.FLOAT, type, 1000, 3000, indices(0, 3, 1000));
    }

    /** Two columns, the second to the right of the first. */
    private static void nested(Here here) throws Exception {
        Datatype tall = Datatype.createVector(4, 1, 6, MPI.CHAR);
        Datatype column = Datatype.createResized(tall, 0, 2);
        Datatype both = Datatype.createContiguous(2, column);
        tall.free();
        column.free();
        exchange(here, Kind.CHAR, both, 1, 24, 0, 6, 12, 18, 1, 7, 13, 19);
    }

    private static void otherType(Here here) throws Exception {
        Datatype odd = Datatype.createVector(100, 1, 2, MPI.INT);
        odd.commit();
        Cells out = here.cells(Kind.INT, 100).fill(here.rank());
        Cells in = here.cells(Kind.INT, 199);
        here.comm()
                .sendRecv(
                        out.buffer(),
                        100,
                        MPI.INT,
                        here.next(),
                        TAG,
                        in.buffer(),
                        1,
                        odd,
                        here.previous(),
                        TAG);
        for (int i = 0; i < 199; i++) {
            int sent = i / 2;
            in.expectAt(i, i % 2 == 0 ? Cells.pattern(Kind.INT, here.previous(), sent) : 0);
        }
        in.expectMargins();
        odd.free();
    }

    private static void nonBlocking(Here here) throws Exception {
        for (int rows : new int[] {5, 3000}) {
            Datatype type = Datatype.createVector(rows, 2, 5, MPI.BYTE);
            type.commit();
            for (Mode mode : new Mode[] {Mode.STANDARD, Mode.SYNCHRONOUS, Mode.BUFFERED}) {
                Cells out = here.cells(Kind.BYTE, 5 * rows).fill(here.rank());
                Cells in = here.cells(Kind.BYTE, 5 * rows);
                Request[] requests = {
                    here.comm().iRecv(in.buffer(), 1, type, here.previous(), TAG),
                    mode.start(here.comm(), out.buffer(), 1, type, here.next(), TAG)
                };
                Request.waitAll(requests);
                for (int i = 0; i < 5 * rows; i++) {
                    long sent = Cells.pattern(Kind.BYTE, here.previous(), i);
                    in.expectAt(i, i % 5 < 2 ? sent : 0);
                }
                in.expectMargins();
            }
            type.free();
        }
    }

    private static void replace(Here here) throws Exception {
        Datatype type = Datatype.createVector(2000, 1, 2, MPI.LONG);
        type.commit();
        Cells cells = here.cells(Kind.LONG, 4000).fill(here.rank());
        here.comm()
                .sendRecvReplace(cells.buffer(), 1, type, here.next(), TAG, here.previous(), TAG);
        for (int i = 0; i < 4000; i++) {
            int from = i % 2 == 0 ? here.previous() : here.rank();
            cells.expectAt(i, Cells.pattern(Kind.LONG, from, i));
        }
        cells.expectMargins();
        type.free();
    }

    private static void partly(Here here) throws Exception {
        Datatype three = Datatype.createContiguous(3, MPI.INT);
        three.commit();
        Cells out = here.cells(Kind.INT, 7).fill(here.rank());
        Cells in = here.cells(Kind.INT, 9);
        Status status =
                here.comm()
                        .sendRecv(
                                out.buffer(),
                                7,
                                MPI.INT,
                                here.next(),
                                TAG,
                                in.buffer(),
                                3,
                                three,
                                here.previous(),
                                TAG);
        Expect.equal(MPI.UNDEFINED, status.getCount(three), "count of threes");
        Expect.equal(7, status.getElements(three), "elements");
        Expect.equal(7, status.getElementsX(three).getCount(), "elements");
        Expect.equal(7, status.getCount(MPI.INT), "count of ints");
        in.expect(0, 7, here.previous());
        in.expectZero(7, 2);
        three.free();
    }

    private static void truncated(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Datatype type = Datatype.createVector(3, 1, 2, MPI.INT);
        type.commit();
        Cells out = here.cells(Kind.INT, 4).fill(here.rank());
        Cells in = here.cells(Kind.INT, 5);
        Request send = comm.iSend(out.buffer(), 4, MPI.INT, here.next(), TAG);
        Expect.error(
                MPI.ERR_TRUNCATE,
                () -> comm.recv(in.buffer(), 1, type, here.previous(), TAG),
                "recv");
        in.expectZero(1, 1);
        in.expectZero(3, 1);
        in.expectMargins();
        send.waitFor();
        type.free();
        comm.free();
    }

    private static void dupAndFree(Here here) throws Exception {
        Datatype type = Datatype.createVector(3, 1, 2, MPI.INT);
        type.commit();
        Datatype copy = type.dup();
        type.free();
        Expect.that(type.isNull(), "a freed type is null");
        Expect.that(!copy.isNull(), "its copy is not");
        exchange(here, Kind.INT, copy, 1, 5, 0, 2, 4);
        Expect.that(copy.isNull(), "the copy is null when it is freed");
    }
}
