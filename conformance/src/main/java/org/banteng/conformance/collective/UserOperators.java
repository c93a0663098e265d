package org.banteng.conformance.collective;

import mpi.Comm;
import mpi.Datatype;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Op;
import mpi.UserFunction;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Cells;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Kind;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Operators of the program's own (MPI 4.1, section 6.9.5). A program overrides one of two methods:
 * one gets arrays, the other byte buffers.
 */
public final class UserOperators extends Area {
    public UserOperators() {
        super("user-operators");
    }

    @Override
    public void cases(Cases to) {
        to.add("get arrays of the datatype's primitive", UserOperators::getArrays);
        to.add("get byte buffers, in native order from 0", here -> getBuffers());
        to.add("of booleans get arrays of booleans", UserOperators::getBooleans);
        to.add("see gaps between elements", UserOperators::seeGaps);
        to.add("see every element once in each combination", UserOperators::seeEachElement);
        to.add("work in every reduction", UserOperators::inEveryReduction);
        to.add("may be used many times", UserOperators::manyUses);
        to.add("may be many", UserOperators::manyOperators);
        to.add("may be used within each other", here -> nested());
        to.add("are null until used, and after free", UserOperators::nullUntilUsed);
        to.add("with neither method overridden are an error", here -> neither());
        to.add("throw to their caller: reduceLocal", here -> throwLocally());
        to.add("throw to their caller: reduce", 2, here -> throwAtRoot(here, false));
        to.add("throw to their caller: iReduce", 2, here -> throwAtRoot(here, true));
    }

    private static void getArrays(Here here) throws MPIException {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.BOOLEAN) {
                Op op = new Op(new Greatest(), true);
                Cells cells = here.cells(kind, 5);
                for (int i = 0; i < 5; i++) {
                    cells.set(i, here.rank() * 5L + i);
                }
                here.comm().allReduce(cells.buffer(), 5, kind.type(), op);
                for (int i = 0; i < 5; i++) {
                    cells.expectAt(i, (here.size() - 1) * 5L + i);
                }
                op.free();
            }
        }
    }

    private static void getBuffers() throws MPIException {
        UserFunction sum =
                new UserFunction() {
                    @Override
                    public void call(ByteBuffer in, ByteBuffer inOut, int count, Datatype type) {
                        Expect.same(MPI.INT, type, "datatype");
                        for (ByteBuffer buffer : new ByteBuffer[] {in, inOut}) {
                            Expect.equal(0, buffer.position(), "position");
                            Expect.equal(4L * count, buffer.remaining(), "bytes");
                            Expect.same(ByteOrder.nativeOrder(), buffer.order(), "order");
                        }
                        for (int i = 0; i < count; i++) {
                            inOut.putInt(4 * i, in.getInt(4 * i) + inOut.getInt(4 * i));
                        }
                    }
                };
        Op op = new Op(sum, true);
        Intracomm comm = MPI.COMM_WORLD;
        int[] numbers = {1, comm.getRank(), -1};
        comm.allReduce(numbers, 3, MPI.INT, op);
        int size = comm.getSize();
        Expect.equal(new int[] {size, size * (size - 1) / 2, -size}, numbers, "sums");
        op.free();
    }

    /** Whatever is overridden: booleans never come as byte buffers. */
    private static void getBooleans(Here here) throws MPIException {
        UserFunction xor =
                new UserFunction() {
                    @Override
                    public void call(Object in, Object inOut, int count, Datatype type) {
                        boolean[] a = (boolean[]) in;
                        boolean[] b = (boolean[]) inOut;
                        for (int i = 0; i < count; i++) {
                            b[i] ^= a[i];
                        }
                    }

                    @Override
                    public void call(ByteBuffer in, ByteBuffer inOut, int count, Datatype type) {
                        throw new IllegalStateException("booleans as bytes");
                    }
                };
        Op op = new Op(xor, true);
        for (int use = 0; use < 3; use++) {
            boolean[] values = {true, false, here.rank() == 0};
            here.comm().allReduce(values, 3, MPI.BOOLEAN, op);
            Expect.that(values[0] == (here.size() % 2 == 1), "the xor of trues is right");
            Expect.that(!values[1], "the xor of falses is false");
            Expect.that(values[2], "the xor of one true is true");
        }
        op.free();
    }

    /** Of a datatype with gaps the operator gets whole extents, and the gaps stay. */
    private static void seeGaps(Here here) throws MPIException {
        Datatype spread = Datatype.createVector(2, 1, 2, MPI.INT);
        Datatype even = Datatype.createResized(spread, 0, 4 * Integer.BYTES);
        even.commit();
        UserFunction sum =
                new UserFunction() {
                    @Override
                    public void call(Object in, Object inOut, int count, Datatype type) {
                        int[] a = (int[]) in;
                        int[] b = (int[]) inOut;
                        Expect.equal(4L * count, b.length, "length with gaps");
                        for (int i = 0; i < b.length; i += 2) {
                            b[i] += a[i];
                        }
                    }
                };
        Op op = new Op(sum, true);
        int[] numbers = {1, -7, 2, -7, 3, -7, 4, -7};
        here.comm().allReduce(numbers, 2, even, op);
        int n = here.size();
        int[] expected = {n, -7, 2 * n, -7, 3 * n, -7, 4 * n, -7};
        Expect.equal(expected, numbers, "sums with gaps");
        op.free();
        even.free();
        spread.free();
    }

    /** Adds up how many elements were combined: one combination for each rank but one. */
    private static void seeEachElement(Here here) throws MPIException {
        int length = 3000;
        int[] combined = new int[1];
        UserFunction count =
                new UserFunction() {
                    @Override
                    public void call(Object in, Object inOut, int elements, Datatype type) {
                        Expect.that(elements > 0 && elements <= length, "the count is possible");
                        combined[0] += elements;
                    }
                };
        Op op = new Op(count, true);
        here.comm().reduce(new int[length], length, MPI.INT, op, 0);
        here.comm().allReduce(combined, 1, MPI.INT, MPI.SUM);
        Expect.equal((long) length * (here.size() - 1), combined[0], "elements combined");
        op.free();
    }

    private static UserFunction sum() {
        return new UserFunction() {
            @Override
            public void call(Object in, Object inOut, int count, Datatype type) {
                int[] a = (int[]) in;
                int[] b = (int[]) inOut;
                for (int i = 0; i < count; i++) {
                    b[i] += a[i];
                }
            }
        };
    }

    private static void inEveryReduction(Here here) throws MPIException {
        Op op = new Op(sum(), true);
        int n = here.size();
        int[] one = {1};
        int[] result = {0};
        here.comm().allReduce(one, result, 1, MPI.INT, op);
        Expect.equal(n, result[0], "allReduce");
        here.comm().scan(one, result, 1, MPI.INT, op);
        Expect.equal(here.rank() + 1, result[0], "scan");
        result[0] = 0;
        here.comm().exScan(one, result, 1, MPI.INT, op);
        Expect.equal(here.rank(), result[0], "exScan");
        int[] ones = new int[n];
        int[] counts = new int[n];
        java.util.Arrays.fill(ones, 1);
        java.util.Arrays.fill(counts, 1);
        here.comm().reduceScatterBlock(ones, result, 1, MPI.INT, op);
        Expect.equal(n, result[0], "reduceScatterBlock");
        here.comm().reduceScatter(ones, result, counts, MPI.INT, op);
        Expect.equal(n, result[0], "reduceScatter");
        result[0] = 1;
        here.comm().reduce(result, 1, MPI.INT, op, n - 1);
        Expect.equal(here.rank() == n - 1 ? n : 1, result[0], "reduce");
        result[0] = 5;
        Comm.reduceLocal(one, result, 1, MPI.INT, op);
        Expect.equal(6, result[0], "reduceLocal");
        op.free();
    }

    private static void manyUses(Here here) throws MPIException {
        Op op = new Op(sum(), true);
        for (int use = 0; use < 300; use++) {
            int[] numbers = {use, here.rank()};
            here.comm().allReduce(numbers, 2, MPI.INT, op);
            Expect.equal((long) use * here.size(), numbers[0], "sum in use " + use);
        }
        op.free();
    }

    /** Each adds its own number to the sum, each time it combines. */
    private static void manyOperators(Here here) throws MPIException {
        Op[] ops = new Op[50];
        for (int i = 0; i < ops.length; i++) {
            int add = i;
            ops[i] =
                    new Op(
                            new UserFunction() {
                                @Override
                                public void call(Object in, Object inOut, int count, Datatype t) {
                                    ((int[]) inOut)[0] += ((int[]) in)[0] + add;
                                }
                            },
                            true);
        }
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < ops.length; i++) {
                int[] number = {1};
                here.comm().allReduce(number, 1, MPI.INT, ops[i]);
                Expect.equal(here.size() + i * (here.size() - 1L), number[0], "result of op " + i);
            }
        }
        for (Op op : ops) {
            op.free();
        }
    }

    /** Calls the next operator in the middle of its own work, three deep. */
    private static final class Layer extends UserFunction {
        private final Op below;

        Layer(Op below) {
            this.below = below;
        }

        @Override
        public void call(Object in, Object inOut, int count, Datatype type) throws MPIException {
            int[] a = (int[]) in;
            int[] b = (int[]) inOut;
            int[] copy = b.clone();
            if (below != null) {
                Comm.reduceLocal(a, copy, count, type, below);
            }
            for (int i = 0; i < count; i++) {
                b[i] = below == null ? a[i] + b[i] : copy[i];
            }
        }
    }

    private static void nested() throws MPIException {
        Op op = null;
        for (int depth = 0; depth < 3; depth++) {
            op = new Op(new Layer(op), true);
        }
        int[] numbers = {1, 2, 3};
        MPI.COMM_WORLD.allReduce(numbers, 3, MPI.INT, op);
        int size = MPI.COMM_WORLD.getSize();
        Expect.equal(new int[] {size, 2 * size, 3 * size}, numbers, "sums through three layers");
    }

    private static void nullUntilUsed(Here here) throws Exception {
        Intracomm comm = here.comm().dup();
        comm.setErrhandler(MPI.ERRORS_RETURN);
        Op op = new Op(sum(), true);
        Expect.that(op.isNull(), "an operator is null before its first use");
        Expect.that(op.isCommutative(), "it is commutative as said");
        int[] number = {1};
        comm.allReduce(number, 1, MPI.INT, op);
        Expect.equal(here.size(), number[0], "sum");
        Expect.that(!op.isNull(), "a used operator is not null");
        op.free();
        Expect.that(op.isNull(), "a freed operator is null");
        Expect.error(
                MPI.ERR_OP, () -> comm.allReduce(number, 1, MPI.INT, op), "allReduce", "freed");
        comm.free();
    }

    private static void neither() throws Exception {
        Op op = new Op(new UserFunction() {}, true);
        int[] number = {1};
        Expect.thrown(
                UnsupportedOperationException.class,
                () -> Comm.reduceLocal(number, new int[1], 1, MPI.INT, op));
    }

    private static UserFunction thrower(Exception what) {
        return new UserFunction() {
            @Override
            public void call(Object in, Object inOut, int count, Datatype type)
                    throws MPIException {
                if (what instanceof MPIException e) {
                    throw e;
                }
                throw (RuntimeException) what;
            }
        };
    }

    private static void throwLocally() throws Exception {
        Exception[] exceptions = {
            new IllegalStateException("of the operator"), new MPIException("of the operator")
        };
        for (Exception exception : exceptions) {
            Op op = new Op(thrower(exception), true);
            int[] number = {1};
            Throwable caught =
                    Expect.thrown(
                            exception.getClass(),
                            () -> Comm.reduceLocal(number, new int[1], 1, MPI.INT, op));
            Expect.same(exception, caught, "the exception");
        }
    }

    /** Only the root's operator throws; the others' parts are on their way by then. */
    private static void throwAtRoot(Here here, boolean later) throws Exception {
        IllegalStateException exception = new IllegalStateException("of the operator");
        Op op = new Op(here.rank() == 0 ? thrower(exception) : sum(), true);
        Op good = new Op(sum(), true);
        int[] number = {1};
        Expect.Step step =
                () -> {
                    if (later) {
                        here.comm().iReduce(number, 1, MPI.INT, op, 0).waitFor();
                    } else {
                        here.comm().reduce(number, 1, MPI.INT, op, 0);
                    }
                };
        if (here.rank() == 0) {
            Throwable caught = Expect.thrown(IllegalStateException.class, step);
            Expect.same(exception, caught, "the exception");
        } else {
            step.run();
        }
        number[0] = 1;
        here.comm().allReduce(number, 1, MPI.INT, good);
        Expect.equal(here.size(), number[0], "sum afterwards");
    }
}
