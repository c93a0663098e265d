package org.banteng.conformance;

import mpi.Comm;
import mpi.MPI;
import mpi.MPIException;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Expect;
import org.banteng.conformance.kit.Here;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Ranks that wait for something of Java's, while others communicate: the core must go on with
 * those. Of the JVM only, as the machine of bare metal has none of these classes.
 */
final class JavaBlocking extends Area {
    private static final int TAG = 61;
    private static final int ROUNDS = 20;

    JavaBlocking() {
        super("java-blocking");
    }

    /** Runs it as a program. */
    public static void main(String[] args) throws Exception {
        Main.run(List.of(new JavaBlocking()), args);
    }

    @Override
    public void cases(Cases to) {
        to.add("sleep while the others communicate", JavaBlocking::sleep);
        to.add("all ranks meet at a barrier of Java's", JavaBlocking::cyclicBarrier);
        to.add("ranks take turns with a lock of Java's", JavaBlocking::lock);
        to.add("ranks take turns in a synchronized block", JavaBlocking::monitor);
        to.add("wait and notifyAll", JavaBlocking::waitAndNotify);
        to.add("a message while a monitor is held", JavaBlocking::messageInMonitor);
        to.add("a message within a class initializer", JavaBlocking::classInitializer);
        to.add("a queue filled by a thread that calls no MPI", JavaBlocking::queue);
        to.add("sockets between ranks", 2, JavaBlocking::sockets);
        to.add("a virtual thread that calls no MPI", JavaBlocking::virtualThread);
    }

    /**
     * An object that all ranks share, even if each has its own classes: the JDK's are shared in any
     * case, and so are the system properties.
     */
    private static <T> T shared(Here here, Class<T> type, Supplier<T> maker) throws MPIException {
        String key = "banteng.conformance." + type.getName();
        Object object = System.getProperties().computeIfAbsent(key, name -> maker.get());
        here.comm().barrier();
        System.getProperties().remove(key);
        here.comm().barrier();
        return type.cast(object);
    }

    private static void shift(Here here, Comm comm, int number) throws MPIException {
        int size = comm.getSize();
        int rank = comm.getRank();
        int[] in = new int[1];
        comm.sendRecv(
                new int[] {rank + number},
                1,
                MPI.INT,
                (rank + 1) % size,
                TAG,
                in,
                1,
                MPI.INT,
                (rank + size - 1) % size,
                TAG);
        Expect.equal((rank + size - 1) % size + number, in[0], "number from the previous rank");
        Expect.that(here.size() >= size, "the communicator is a part of COMM_WORLD");
    }

    /** Rank 0 sleeps until the others, who wait for one another, are through. */
    private static void sleep(Here here) throws Exception {
        Comm others = here.comm().split(here.rank() == 0 ? 0 : 1, 0);
        if (here.rank() > 0) {
            for (int round = 0; round < ROUNDS; round++) {
                shift(here, others, round);
            }
            here.comm().send(null, 0, MPI.BYTE, 0, TAG);
        } else {
            for (int unheard = here.size() - 1; unheard > 0; ) {
                Thread.sleep(1);
                if (here.comm().iProbe(MPI.ANY_SOURCE, TAG) != null) {
                    here.comm().recv(null, 0, MPI.BYTE, MPI.ANY_SOURCE, TAG);
                    unheard--;
                }
            }
        }
        others.free();
    }

    private static void cyclicBarrier(Here here) throws Exception {
        int size = here.size();
        CyclicBarrier barrier = shared(here, CyclicBarrier.class, () -> new CyclicBarrier(size));
        for (int round = 0; round < ROUNDS; round++) {
            barrier.await();
            shift(here, here.comm(), round);
        }
    }

    private static void lock(Here here) throws Exception {
        ReentrantLock lock = shared(here, ReentrantLock.class, ReentrantLock::new);
        AtomicInteger inside = shared(here, AtomicInteger.class, AtomicInteger::new);
        for (int round = 0; round < ROUNDS; round++) {
            lock.lock();
            try {
                Expect.equal(0, inside.getAndIncrement(), "ranks inside");
                Thread.sleep(0, 100_000);
                inside.decrementAndGet();
            } finally {
                lock.unlock();
            }
        }
        shift(here, here.comm(), 1);
    }

    private static void monitor(Here here) throws Exception {
        AtomicInteger inside = shared(here, AtomicInteger.class, AtomicInteger::new);
        for (int round = 0; round < ROUNDS; round++) {
            synchronized (inside) {
                Expect.equal(0, inside.getAndIncrement(), "ranks inside");
                Thread.sleep(0, 100_000);
                inside.decrementAndGet();
            }
        }
        shift(here, here.comm(), 1);
    }

    /** Each rank waits for its turn. */
    private static void waitAndNotify(Here here) throws Exception {
        AtomicInteger turn = shared(here, AtomicInteger.class, AtomicInteger::new);
        for (int round = 0; round < ROUNDS; round++) {
            synchronized (turn) {
                while (turn.get() != round * here.size() + here.rank()) {
                    turn.wait();
                }
                turn.incrementAndGet();
                turn.notifyAll();
            }
        }
        Expect.that(turn.get() >= (ROUNDS - 1) * here.size(), "it was everybody's turn");
    }

    private static void messageInMonitor(Here here) throws Exception {
        Object own = new Object();
        for (int round = 0; round < ROUNDS; round++) {
            synchronized (own) {
                shift(here, here.comm(), round);
            }
        }
    }

    /** The JVM then holds the fiber on its core; it must go on nevertheless. */
    private static void classInitializer(Here here) throws Exception {
        Expect.equal(ROUNDS, Initialized.value(), "value from the initializer");
        shift(here, here.comm(), 1);
    }

    /** A class that sends a message to the very rank that initializes it. */
    private static final class Initialized {
        private static final int VALUE = exchange();

        private Initialized() {}

        private static int exchange() {
            try {
                int[] in = new int[1];
                for (int i = 1; i <= ROUNDS; i++) {
                    int[] out = {i};
                    MPI.COMM_SELF.sendRecv(out, 1, MPI.INT, 0, TAG, in, 1, MPI.INT, 0, TAG);
                }
                return in[0];
            } catch (MPIException e) {
                throw new AssertionError(e);
            }
        }

        static int value() {
            return VALUE;
        }
    }

    private static void queue(Here here) throws Exception {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        Thread filler =
                new Thread(
                        () -> {
                            for (int i = 0; i < ROUNDS; i++) {
                                pause();
                                queue.add(i);
                            }
                        });
        filler.start();
        for (int i = 0; i < ROUNDS; i++) {
            Expect.equal(i, queue.take().intValue(), "element of the queue");
            shift(here, here.comm(), i);
        }
        filler.join();
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Rank 2n serves rank 2n + 1, while others may communicate. */
    private static void sockets(Here here) throws Exception {
        int peer = here.rank() ^ 1;
        if (peer < here.size() && here.rank() < peer) {
            serve(here, peer);
        } else if (peer < here.size()) {
            ask(here, peer);
        }
        here.comm().barrier();
    }

    private static void serve(Here here, int peer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            here.comm().send(new int[] {server.getLocalPort()}, 1, MPI.INT, peer, TAG);
            try (Socket socket = server.accept()) {
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream();
                for (int i = 0; i < ROUNDS; i++) {
                    out.write(in.read() + 1);
                }
            }
        }
    }

    private static void ask(Here here, int peer) throws IOException, MPIException {
        int[] port = new int[1];
        here.comm().recv(port, 1, MPI.INT, peer, TAG);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port[0])) {
            for (int i = 0; i < ROUNDS; i++) {
                socket.getOutputStream().write(i);
                Expect.equal(i + 1, socket.getInputStream().read(), "answer");
            }
        }
    }

    private static void virtualThread(Here here) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Thread.startVirtualThread(done::countDown);
        Expect.that(done.await(30, TimeUnit.SECONDS), "the virtual thread has run");
        shift(here, here.comm(), 1);
    }
}
