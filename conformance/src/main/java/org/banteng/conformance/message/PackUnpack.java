package org.banteng.conformance.message;

import mpi.Datatype;
import mpi.Intracomm;
import mpi.MPI;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;
import org.banteng.conformance.kit.Storage;

/** Elements of several types in one array of bytes (MPI 4.1, section 5.2). */
public final class PackUnpack extends Area {
    private static final int TAG = 53;

    /** The area. */
    public PackUnpack() {
        super("pack-unpack");
    }

    @Override
    public Storage[] storages() {
        return Storage.values();
    }

    @Override
    public void cases(Cases to) {
        to.add("every datatype one after the other", PackUnpack::everyDatatype);
        to.add("packed data travel as PACKED", PackUnpack::travel);
        to.add("packed by one, received as what it is", PackUnpack::receivedAsType);
        to.add("sent as what it is, unpacked by the receiver", PackUnpack::receivedAsPacked);
        to.add("elements with gaps", PackUnpack::gaps);
        to.add("up to the last byte of the array", PackUnpack::lastByte);
        to.add("nothing", PackUnpack::nothing);
        to.add("an array that is too short", PackUnpack::tooShort);
    }

    private static void everyDatatype(Here here) throws Exception {
        int count = 100;
        byte[] packed = new byte[count * 40];
        int position = 0;
        int expected = 0;
        for (Kind kind : Kind.values()) {
            Cells out = here.cells(kind, count).fill(kind.bytes());
            position = here.comm().pack(out.buffer(), count, kind.type(), packed, position);
            expected += count * kind.bytes();
            Expect.equal(expected, position, "position after " + kind);
            Expect.that(
                    here.comm().packSize(count, kind.type()) >= count * kind.bytes(),
                    "packSize is enough for " + count + " " + kind);
        }
        position = 0;
        for (Kind kind : Kind.values()) {
            Cells in = here.cells(kind, count);
            position = here.comm().unpack(packed, position, in.buffer(), count, kind.type());
            in.expect(kind.bytes());
        }
        Expect.equal(expected, position, "position after all");
    }

    private static void travel(Here here) throws Exception {
        for (int count : new int[] {1, 2000}) {
            Cells shorts = here.cells(Kind.SHORT, count).fill(here.rank());
            Cells doubles = here.cells(Kind.DOUBLE, count).fill(here.rank() + 1);
            byte[] out = new byte[10 * count];
            int end = here.comm().pack(shorts.buffer(), count, MPI.SHORT, out, 0);
            end = here.comm().pack(doubles.buffer(), count, MPI.DOUBLE, out, end);
            byte[] in = new byte[10 * count];
            Status status =
                    here.comm()
                            .sendRecv(
                                    out,
                                    end,
                                    MPI.PACKED,
                                    here.next(),
                                    TAG,
                                    in,
                                    in.length,
                                    MPI.PACKED,
                                    here.previous(),
                                    TAG);
            Expect.equal(end, status.getCount(MPI.PACKED), "count");
            int position = here.comm().unpack(in, 0, shorts.clear().buffer(), count, MPI.SHORT);
            here.comm().unpack(in, position, doubles.clear().buffer(), count, MPI.DOUBLE);
            shorts.expect(here.previous());
            doubles.expect(here.previous() + 1);
        }
    }

    private static void receivedAsType(Here here) throws Exception {
        Cells cells = here.cells(Kind.INT, 60).fill(here.rank());
        byte[] packed = new byte[240];
        here.comm().pack(cells.buffer(), 60, MPI.INT, packed, 0);
        Cells in = here.cells(Kind.INT, 60);
        here.comm()
                .sendRecv(
                        packed,
                        240,
                        MPI.PACKED,
                        here.next(),
                        TAG,
                        in.buffer(),
                        60,
                        MPI.INT,
                        here.previous(),
                        TAG);
        in.expect(here.previous());
    }

    private static void receivedAsPacked(Here here) throws Exception {
        Cells out = here.cells(Kind.FLOAT, 60).fill(here.rank());
        byte[] packed = new byte[240];
        here.comm()
                .sendRecv(
                        out.buffer(),
                        60,
                        MPI.FLOAT,
                        here.next(),
                        TAG,
                        packed,
                        240,
                        MPI.PACKED,
                        here.previous(),
                        TAG);
        here.comm().unpack(packed, 0, out.buffer(), 60, MPI.FLOAT);
        out.expect(here.previous());
    }

    private static void gaps(Here here) throws Exception {
        Datatype odd = Datatype.createVector(5, 1, 2, MPI.LONG);
        odd.commit();
        Cells out = here.cells(Kind.LONG, 9).fill(1);
        byte[] packed = new byte[40];
        Expect.equal(40, here.comm().packSize(1, odd), "packSize");
        Expect.equal(40, here.comm().pack(out.buffer(), 1, odd, packed, 0), "position");
        Cells in = here.cells(Kind.LONG, 9);
        here.comm().unpack(packed, 0, in.buffer(), 1, odd);
        for (int i = 0; i < 9; i++) {
            in.expectAt(i, i % 2 == 0 ? out.get(i) : 0);
        }
        in.expectMargins();
        odd.free();
    }

    private static void lastByte(Here here) throws Exception {
        Cells out = here.cells(Kind.CHAR, 3).fill(8);
        byte[] packed = new byte[11];
        Expect.equal(11, here.comm().pack(out.buffer(), 3, MPI.CHAR, packed, 5), "position");
        Cells in = here.cells(Kind.CHAR, 3);
        Expect.equal(11, here.comm().unpack(packed, 5, in.buffer(), 3, MPI.CHAR), "position");
        in.expect(8);
        for (int i = 0; i < 5; i++) {
            Expect.equal(0, packed[i], "byte " + i + ", before the position");
        }
    }

    private static void nothing(Here here) throws Exception {
        byte[] packed = new byte[4];
        Expect.equal(4, here.comm().pack(null, 0, MPI.INT, packed, 4), "position");
        Expect.equal(4, here.comm().unpack(packed, 4, null, 0, MPI.INT), "position");
        Expect.equal(0, here.comm().packSize(0, MPI.INT), "packSize");
    }

    private static void tooShort(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Cells cells = here.cells(Kind.INT, 3);
        byte[] packed = new byte[Sizes.INLINE];
        Expect.error(
                MPI.ERR_TRUNCATE,
                () -> comm.pack(cells.buffer(), 3, MPI.INT, packed, Sizes.INLINE - 11),
                "pack: ",
                "11",
                "12");
        Expect.error(
                MPI.ERR_TRUNCATE,
                () -> comm.unpack(packed, Sizes.INLINE - 11, cells.buffer(), 3, MPI.INT),
                "unpack: ");
        Expect.error(
                MPI.ERR_ARG,
                () -> comm.pack(cells.buffer(), 1, MPI.INT, packed, -1),
                "pack: ",
                "position is -1");
        cells.expectZero(0, 3);
        cells.expectMargins();
        comm.free();
    }
}
