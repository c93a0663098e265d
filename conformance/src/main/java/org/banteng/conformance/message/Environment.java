package org.banteng.conformance.message;

import mpi.MPI;
import mpi.Version;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/** What a program can ask its surroundings, and the buffers that it can have made. */
public final class Environment extends Area {
    /** The area. */
    public Environment() {
        super("environment");
    }

    @Override
    public void cases(Cases to) {
        to.add("rank and size", Environment::rankAndSize);
        to.add("wtime goes on, in seconds", Environment::time);
        to.add("wtick is a part of a second", Environment::tick);
        to.add("getProcessorName", Environment::processorName);
        to.add("getVersion and getLibVersion", Environment::version);
        to.add("predefined attributes", Environment::attributes);
        to.add("names of communicators", Environment::names);
        to.add("pControl does nothing", here -> MPI.pControl(1, null));
        to.add("new buffers are direct, zero and in native order", Environment::newBuffers);
        to.add("slice of arrays", Environment::sliceOfArrays);
        to.add("slice of buffers", Environment::sliceOfBuffers);
        to.add("constants", Environment::constants);
    }

    private static void rankAndSize(Here here) throws Exception {
        Expect.that(here.rank() >= 0 && here.rank() < here.size(), "0 <= rank < size");
        Expect.equal(0, MPI.COMM_SELF.getRank(), "rank in COMM_SELF");
        Expect.equal(1, MPI.COMM_SELF.getSize(), "size of COMM_SELF");
        int[] ranks = new int[here.size()];
        ranks[here.rank()] = here.rank();
        MPI.COMM_WORLD.allGather(ranks, 1, MPI.INT);
        for (int i = 0; i < ranks.length; i++) {
            Expect.equal(i, ranks[i], "rank");
        }
    }

    private static void time(Here here) throws Exception {
        double before = MPI.wtime();
        Thread.sleep(20);
        double passed = MPI.wtime() - before;
        Expect.that(passed >= 0.019, "20 ms of sleep take as long by wtime: " + passed);
        Expect.that(passed < 20, "and not a thousand times as long: " + passed);
        double last = before;
        for (int i = 0; i < 1000; i++) {
            double now = MPI.wtime();
            Expect.that(now >= last, "wtime does not go back");
            last = now;
        }
    }

    private static void tick(Here here) throws Exception {
        double tick = MPI.wtick();
        Expect.that(tick > 0 && tick <= 0.001, "0 < wtick <= 1 ms: " + tick);
    }

    private static void processorName(Here here) throws Exception {
        String name = MPI.getProcessorName();
        Expect.that(name != null && !name.isEmpty(), "there is a name");
    }

    private static void version(Here here) {
        Version version = MPI.getVersion();
        Expect.equal(MPI.VERSION, version.getVersion(), "version");
        Expect.equal(MPI.SUBVERSION, version.getSubVersion(), "subversion");
        Expect.contains(MPI.getLibVersion(), "Banteng");
    }

    private static void attributes(Here here) throws Exception {
        Expect.equal(Integer.MAX_VALUE, here.comm().getAttr(MPI.TAG_UB), "TAG_UB");
        Expect.that(
                here.comm().getAttr(MPI.WTIME_IS_GLOBAL) instanceof Boolean,
                "WTIME_IS_GLOBAL is a Boolean");
        Expect.that(
                here.comm().getAttr(MPI.UNIVERSE_SIZE) instanceof Integer,
                "UNIVERSE_SIZE is an Integer");
        Expect.equal(MPI.PROC_NULL, here.comm().getAttr(MPI.HOST), "HOST");
        Expect.equal(0, here.comm().getAttr(MPI.APPNUM), "APPNUM");
    }

    private static void names(Here here) throws Exception {
        Expect.equal("MPI_COMM_WORLD", here.comm().getName(), "name");
        Expect.equal("MPI_COMM_SELF", MPI.COMM_SELF.getName(), "name");
    }

    private static void expectNew(java.nio.Buffer buffer, int capacity) {
        Expect.that(buffer.isDirect(), "the buffer is direct");
        Expect.equal(capacity, buffer.capacity(), "capacity");
        Expect.equal(0, buffer.position(), "position");
        Expect.equal(capacity, buffer.limit(), "limit");
    }

    private static void newBuffers(Here here) {
        int n = 7;
        ByteBuffer bytes = MPI.newByteBuffer(n);
        CharBuffer chars = MPI.newCharBuffer(n);
        ShortBuffer shorts = MPI.newShortBuffer(n);
        IntBuffer ints = MPI.newIntBuffer(n);
        LongBuffer longs = MPI.newLongBuffer(n);
        FloatBuffer floats = MPI.newFloatBuffer(n);
        DoubleBuffer doubles = MPI.newDoubleBuffer(n);
        for (java.nio.Buffer buffer :
                new java.nio.Buffer[] {bytes, chars, shorts, ints, longs, floats, doubles}) {
            expectNew(buffer, n);
        }
        ByteOrder nativeOrder = ByteOrder.nativeOrder();
        Expect.same(nativeOrder, bytes.order(), "order");
        Expect.same(nativeOrder, chars.order(), "order");
        Expect.same(nativeOrder, shorts.order(), "order");
        Expect.same(nativeOrder, ints.order(), "order");
        Expect.same(nativeOrder, longs.order(), "order");
        Expect.same(nativeOrder, floats.order(), "order");
        Expect.same(nativeOrder, doubles.order(), "order");
        for (int i = 0; i < n; i++) {
            Expect.equal(0, bytes.get(i) | chars.get(i) | shorts.get(i) | ints.get(i), "element");
            Expect.equal(0, longs.get(i), "long");
            Expect.equal(0.0, floats.get(i) + doubles.get(i), "float and double");
        }
        expectNew(MPI.newIntBuffer(0), 0);
    }

    private static void sliceOfArrays(Here here) {
        int[] ints = {1, 2, 3, 4, 5};
        IntBuffer slice = MPI.slice(ints, 2);
        Expect.equal(3, slice.capacity(), "capacity");
        Expect.equal(0, slice.position(), "position");
        Expect.equal(2, slice.arrayOffset(), "arrayOffset");
        Expect.equal(3, slice.get(0), "first element");
        slice.put(1, 40);
        Expect.equal(40, ints[3], "element of the array");
        Expect.equal(1, MPI.slice(new byte[4], 3).capacity(), "capacity of bytes");
        Expect.same(ByteOrder.nativeOrder(), MPI.slice(new byte[4], 3).order(), "order");
        Expect.equal(4, MPI.slice(new char[4], 0).capacity(), "capacity of chars");
        Expect.equal(0, MPI.slice(new short[4], 4).capacity(), "capacity of shorts");
        Expect.equal(2, MPI.slice(new long[4], 2).capacity(), "capacity of longs");
        Expect.equal(2, MPI.slice(new float[4], 2).capacity(), "capacity of floats");
        Expect.equal(2, MPI.slice(new double[4], 2).capacity(), "capacity of doubles");
    }

    /** It counts from index 0, wherever the position is, and moves the position of the original. */
    private static void sliceOfBuffers(Here here) {
        for (boolean direct : new boolean[] {false, true}) {
            LongBuffer longs = direct ? MPI.newLongBuffer(6) : LongBuffer.allocate(6);
            for (int i = 0; i < 6; i++) {
                longs.put(i, i);
            }
            longs.position(3).limit(5);
            LongBuffer slice = MPI.slice(longs, 2);
            Expect.equal(direct, slice.isDirect(), "isDirect");
            Expect.equal(4, slice.capacity(), "capacity");
            Expect.equal(2, slice.get(0), "first element");
            Expect.equal(5, slice.get(3), "last element");
            slice.put(1, 30);
            Expect.equal(30, longs.get(3), "element of the original");
            Expect.equal(2, longs.position(), "position of the original");
            Expect.equal(6, longs.limit(), "limit of the original");
        }
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.BIG_ENDIAN);
        Expect.same(ByteOrder.nativeOrder(), MPI.slice(bytes, 1).order(), "order");
        Expect.equal(1, MPI.slice(MPI.newCharBuffer(4), 3).capacity(), "capacity of chars");
        Expect.equal(1, MPI.slice(MPI.newShortBuffer(4), 3).capacity(), "capacity of shorts");
        Expect.equal(1, MPI.slice(MPI.newIntBuffer(4), 3).capacity(), "capacity of ints");
        Expect.equal(1, MPI.slice(MPI.newFloatBuffer(4), 3).capacity(), "capacity of floats");
        Expect.equal(1, MPI.slice(MPI.newDoubleBuffer(4), 3).capacity(), "capacity of doubles");
    }

    /** Compiled programs hold no copies of them, but some print them. */
    private static void constants(Here here) {
        Expect.equal(-1, MPI.ANY_SOURCE, "ANY_SOURCE");
        Expect.equal(-1, MPI.ANY_TAG, "ANY_TAG");
        Expect.equal(-2, MPI.PROC_NULL, "PROC_NULL");
        Expect.equal(-32766, MPI.UNDEFINED, "UNDEFINED");
        Expect.equal(0, MPI.SUCCESS, "SUCCESS");
        Expect.equal(15, MPI.ERR_TRUNCATE, "ERR_TRUNCATE");
        Expect.equal(92, MPI.ERR_LASTCODE, "ERR_LASTCODE");
        Expect.equal(128, MPI.BSEND_OVERHEAD, "BSEND_OVERHEAD");
        Expect.that(MPI.REQUEST_NULL.isNull(), "REQUEST_NULL is null");
        Expect.that(MPI.DATATYPE_NULL.isNull(), "DATATYPE_NULL is null");
        Expect.that(!MPI.INT.isNull() && !MPI.SUM.isNull(), "INT and SUM are not null");
    }
}
