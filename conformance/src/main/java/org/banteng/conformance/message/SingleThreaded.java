package org.banteng.conformance.message;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

/** Threads of a program that has asked for none. */
public final class SingleThreaded extends Area {
    /** The area. */
    public SingleThreaded() {
        super("single-threaded");
    }

    @Override
    public void cases(Cases to) {
        to.add("a call from another thread says what to do", SingleThreaded::call);
        to.add("another thread may ask what is known", SingleThreaded::ask);
    }

    private static Throwable thrownInThread(Expect.Step step) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                step.run();
                            } catch (Exception | AssertionError e) {
                                thrown[0] = e;
                            }
                        });
        thread.start();
        thread.join();
        return thrown[0];
    }

    private static void call(Here here) throws Exception {
        here.comm().setErrhandler(MPI.ERRORS_RETURN);
        Expect.Step[] calls = {
            () -> here.comm().send(new int[1], 1, MPI.INT, here.next(), 0),
            () -> here.comm().iRecv(new int[1], 1, MPI.INT, here.previous(), 0),
            here.comm()::barrier
        };
        for (Expect.Step step : calls) {
            Throwable error = thrownInThread(step);
            Expect.that(error instanceof MPIException, "an MPIException was thrown: " + error);
            Expect.contains(error.getMessage(), "thread", "InitThread", "THREAD_MULTIPLE");
        }
        here.comm().setErrhandler(MPI.ERRORS_ARE_FATAL);
    }

    private static void ask(Here here) throws Exception {
        Throwable error =
                thrownInThread(
                        () -> {
                            Expect.equal(here.rank(), here.comm().getRank(), "rank");
                            Expect.equal(here.size(), here.comm().getSize(), "size");
                            Expect.that(MPI.isInitialized(), "MPI is initialized");
                            Expect.that(!MPI.isThreadMain(), "this is not the main thread");
                        });
        Expect.same(null, error, "what the thread has thrown");
    }
}
