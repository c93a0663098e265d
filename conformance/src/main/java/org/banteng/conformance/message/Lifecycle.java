package org.banteng.conformance.message;

import mpi.MPI;
import mpi.MPIException;
import mpi.Version;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/** The beginning and the end (MPI 4.1, section 11.4); each case begins before Init. */
public final class Lifecycle extends Area {
    /** The area. */
    public Lifecycle() {
        super("lifecycle");
    }

    @Override
    public boolean startsMpi() {
        return true;
    }

    @Override
    public void cases(Cases to) {
        to.add("isInitialized and isFinalized", Lifecycle::states);
        to.add("Init returns a copy of the arguments", Lifecycle::arguments);
        to.add("Init of null", Lifecycle::noArguments);
        to.add("Init twice", Lifecycle::twice);
        to.add("Init after Finalize", Lifecycle::again);
        int[] levels = {
            MPI.THREAD_SINGLE, MPI.THREAD_FUNNELED, MPI.THREAD_SERIALIZED, MPI.THREAD_MULTIPLE
        };
        for (int level : levels) {
            to.add("InitThread with level " + level, here -> initThread(level));
        }
        to.add("calls before Init", Lifecycle::before);
        to.add("calls after Finalize", Lifecycle::after);
        to.add("buffers may be made at any time", Lifecycle::buffers);
        to.add("Finalize waits for buffered sends", Lifecycle::finalizeWaits);
        to.add("without Init and Finalize", here -> {});
    }

    private static void expectState(boolean initialized, boolean isFinalized) throws MPIException {
        Expect.equal(initialized, MPI.isInitialized(), "isInitialized");
        Expect.equal(isFinalized, MPI.isFinalized(), "isFinalized");
    }

    private static void states(Here here) throws Exception {
        expectState(false, false);
        MPI.Init(new String[0]);
        expectState(true, false);
        MPI.Finalize();
        expectState(true, true);
    }

    private static void arguments(Here here) throws Exception {
        String[] given = {"a", "", "--b=c"};
        String[] returned = MPI.Init(given);
        Expect.that(returned != given, "the arguments are another array");
        Expect.equal(
                String.join(" ", given), String.join(" ", returned), "arguments that Init returns");
        Expect.equal(3, returned.length, "number of arguments");
        MPI.Finalize();
    }

    /** In Open MPI this took the JVM down. */
    private static void noArguments(Here here) throws Exception {
        String[] returned = MPI.Init(null);
        Expect.that(
                returned == null || returned.length == 0, "Init of null returns null or nothing");
        MPI.COMM_WORLD.barrier();
        MPI.Finalize();
    }

    private static void expectText(String text, Expect.Step step) throws Exception {
        MPIException error = Expect.thrown(MPIException.class, step);
        Expect.equal(text, error.getMessage(), "message");
        Expect.equal(0, error.getErrorClass(), "error class");
        Expect.equal(0, error.getErrorCode(), "error code");
    }

    private static void twice(Here here) throws Exception {
        MPI.Init(new String[0]);
        expectText("MPI is already initialized.", () -> MPI.Init(new String[0]));
        expectText("MPI is already initialized.", () -> MPI.InitThread(null, MPI.THREAD_SINGLE));
        MPI.COMM_WORLD.barrier();
        MPI.Finalize();
    }

    private static void again(Here here) throws Exception {
        MPI.Init(new String[0]);
        MPI.Finalize();
        expectText("MPI is already initialized.", () -> MPI.Init(new String[0]));
        expectText("MPI is finalized.", MPI::Finalize);
    }

    private static void initThread(int required) throws Exception {
        int level = MPI.InitThread(new String[0], required);
        Expect.that(level >= required, "the level asked for is provided: " + level);
        Expect.that(level <= MPI.THREAD_MULTIPLE, "there is such a level: " + level);
        Expect.equal(level, MPI.queryThread(), "queryThread");
        Expect.that(MPI.isThreadMain(), "this is the main thread");
        MPI.COMM_WORLD.barrier();
        MPI.Finalize();
    }

    private static void before(Here here) throws Exception {
        expectCalls("MPI is not initialized.");
        expectText("MPI is not initialized.", MPI::Finalize);
        MPI.Init(new String[0]);
        MPI.COMM_WORLD.barrier();
        MPI.Finalize();
    }

    private static void after(Here here) throws Exception {
        MPI.Init(new String[0]);
        MPI.Finalize();
        expectCalls("MPI is finalized.");
        expectText("MPI is finalized.", MPI::Finalize);
    }

    private static void expectCalls(String text) throws Exception {
        expectText(text, MPI.COMM_WORLD::getRank);
        expectText(text, MPI.COMM_WORLD::getSize);
        expectText(text, MPI.COMM_WORLD::barrier);
        expectText(text, () -> MPI.COMM_WORLD.send(new int[1], 1, MPI.INT, 0, 0));
        expectText(text, () -> MPI.COMM_WORLD.recv(new int[1], 1, MPI.INT, 0, 0));
        expectText(text, () -> MPI.COMM_WORLD.iSend(new int[1], 1, MPI.INT, 0, 0));
        expectText(text, MPI.COMM_WORLD::dup);
        expectText(text, MPI.REQUEST_NULL::waitFor);
        expectText(text, MPI::wtime);
        expectText(text, MPI::wtick);
        expectText(text, MPI::getProcessorName);
        expectText(text, MPI::queryThread);
        expectText(text, () -> MPI.attachBuffer(new byte[1]));
        Version version = MPI.getVersion();
        Expect.that(version.getVersion() >= 3, "getVersion works at any time");
        Expect.that(!MPI.getLibVersion().isEmpty(), "getLibVersion works at any time");
    }

    private static void buffers(Here here) throws Exception {
        Expect.equal(3, MPI.newDoubleBuffer(3).capacity(), "capacity before Init");
        Expect.equal(2, MPI.slice(new int[5], 3).capacity(), "capacity of a slice");
        MPI.Init(new String[0]);
        MPI.Finalize();
        Expect.equal(4, MPI.newByteBuffer(4).capacity(), "capacity after Finalize");
    }

    private static void finalizeWaits(Here here) throws Exception {
        MPI.Init(new String[0]);
        int rank = MPI.COMM_WORLD.getRank();
        int size = MPI.COMM_WORLD.getSize();
        long[] out = new long[100_000];
        long[] in = new long[100_000];
        out[99_999] = rank;
        MPI.COMM_WORLD.bSend(out, 100_000, MPI.LONG, (rank + 1) % size, 0);
        int from = (rank + size - 1) % size;
        MPI.COMM_WORLD.recv(in, 100_000, MPI.LONG, from, 0);
        MPI.Finalize();
        Expect.equal(from, in[99_999], "last element");
    }
}
