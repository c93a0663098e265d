package org.banteng.machine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.Memory;
import org.banteng.machine.Poller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Cores and fibers: who runs when, what blocking does, and that nothing to do costs nothing. */
class JvmMachineTest {
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicReference<Throwable> uncaught = new AtomicReference<>();
    private final JvmMachine machine =
            new JvmMachine(new int[] {-1, -1}, (thread, error) -> uncaught.set(error));

    @AfterEach
    void close() {
        machine.close();
    }

    @Test
    void fibersOfACoreTakeTurns() throws Exception {
        Core core = machine.cores().get(0);
        List<String> order = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(2);
        for (String name : List.of("a", "b")) {
            core.start(
                    name,
                    name,
                    () -> {
                        for (int turn = 0; turn < 3; turn++) {
                            order.add(name + turn);
                            Fiber.current().yield();
                        }
                        done.countDown();
                    });
        }
        machine.start();
        await(done);
        assertThat(order).containsExactly("a0", "b0", "a1", "b1", "a2", "b2");
    }

    @Test
    void aFiberKnowsItselfItsCoreAndItsContext() throws Exception {
        CountDownLatch done = new CountDownLatch(2);
        for (Core core : machine.cores()) {
            core.start(
                    "f",
                    "context " + core.id(),
                    () -> {
                        Fiber self = Fiber.current();
                        if (self.core() == core
                                && Core.current() == core
                                && core.running() == self
                                && self.context().equals("context " + core.id())) {
                            done.countDown();
                        }
                    });
        }
        machine.start();
        await(done);
        assertThat(Fiber.current()).as("outside any core").isNull();
        assertThat(Core.current()).isNull();
    }

    @Test
    void aParkedFiberGoesOnWhenItIsMadeReady() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger step = new AtomicInteger();
        Fiber waiter =
                machine.cores()
                        .get(0)
                        .start(
                                "waiter",
                                null,
                                () -> {
                                    while (step.get() == 0) {
                                        Fiber.current().park();
                                    }
                                    done.countDown();
                                });
        machine.cores()
                .get(1)
                .start(
                        "waker",
                        null,
                        () -> {
                            step.set(1);
                            waiter.ready();
                        });
        machine.start();
        await(done);
    }

    /** While one fiber sleeps, waits for a monitor or for a socket, the others of its core run. */
    @Test
    void blockingJavaCallsBlockOnlyTheirFiber() throws Exception {
        Core core = machine.cores().get(0);
        Object monitor = new Object();
        CountDownLatch done = new CountDownLatch(4);
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            core.start(
                    "sleeps",
                    null,
                    () -> {
                        synchronized (monitor) {
                            while (events.isEmpty()) {
                                pause(1);
                            }
                            events.add("slept");
                        }
                        done.countDown();
                    });
            core.start(
                    "wants the monitor",
                    null,
                    () -> {
                        synchronized (monitor) {
                            events.add("got the monitor");
                        }
                        done.countDown();
                    });
            core.start("serves", null, () -> serveOneByte(server, done));
            core.start(
                    "connects",
                    null,
                    () -> {
                        events.add("received " + receiveOneByte(server.getLocalPort()));
                        done.countDown();
                    });
            machine.start();
            await(done);
        }
        assertThat(events).containsExactly("received 42", "slept", "got the monitor");
    }

    /** A class initializer is on its stack: it cannot leave its core, and must not stop it. */
    @Test
    void aPinnedFiberWaitsAndIsRescued() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        machine.cores()
                .get(0)
                .start(
                        "pinned",
                        null,
                        () -> {
                            Fiber.current().setWaitingFor("a rescue");
                            assertThat(Pinned.COULD_MOVE).isFalse();
                            done.countDown();
                        });
        machine.start();
        while (!done.await(10, TimeUnit.MILLISECONDS)) {
            machine.rescuePinned();
        }
        assertThat(uncaught.get()).isNull();
    }

    private static final class Pinned {
        static final boolean COULD_MOVE = parkAndTell();

        private static boolean parkAndTell() {
            Fiber.current().park();
            return Fiber.current().canMove();
        }
    }

    /** It inherits the fiber's scheduler, but must not take the fiber's place on the core. */
    @Test
    void aVirtualThreadThatAFiberStartsRunsBesideIt() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        machine.cores()
                .get(0)
                .start(
                        "starts",
                        null,
                        () -> {
                            Thread child = Thread.startVirtualThread(() -> pause(50));
                            try {
                                child.join();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            done.countDown();
                        });
        machine.start();
        await(done);
    }

    @Test
    void aFiberMovesToAnotherCore() throws Exception {
        Core first = machine.cores().get(0);
        Core second = machine.cores().get(1);
        List<Integer> cores = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        first.start(
                "moves",
                null,
                () -> {
                    cores.add(Core.current().id());
                    Fiber.current().moveTo(second);
                    Fiber.current().yield();
                    cores.add(Core.current().id());
                    done.countDown();
                });
        machine.start();
        await(done);
        assertThat(cores).containsExactly(0, 1);
    }

    @Test
    void coresWithNothingToDoSleep() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        machine.start();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!machine.cores().stream().allMatch(Core::isAsleep)) {
            assertThat(System.nanoTime()).isLessThan(patience);
            pause(1);
        }
        machine.cores().get(1).execute(done::countDown);
        await(done);
    }

    /** A sender stores and then looks at the flag; however the two race, the sleeper wakes. */
    @Test
    void noWakeUpIsLost() throws Exception {
        int rounds = 20_000;
        long cell = Memory.allocate(2L * Memory.CACHE_LINE);
        Core sleeper = machine.cores().get(0);
        AtomicInteger seen = new AtomicInteger();
        sleeper.setPoller(new CellPoller(cell, seen));
        CountDownLatch done = new CountDownLatch(1);
        machine.cores()
                .get(1)
                .start(
                        "sends",
                        null,
                        () -> {
                            for (int round = 1; round <= rounds; round++) {
                                Memory.putIntRelease(cell, round);
                                sleeper.wake();
                                while (seen.get() != round) {
                                    Thread.onSpinWait();
                                }
                                if (round % 100 == 0) {
                                    pause(1);
                                }
                            }
                            done.countDown();
                        });
        machine.start();
        await(done);
        assertThat(seen.get()).isEqualTo(rounds);
    }

    @Test
    void whatAFiberThrowsIsReported() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Core core = machine.cores().get(0);
        core.start(
                "fails",
                null,
                () -> {
                    throw new IllegalStateException("as it should");
                });
        core.start("goes on", null, done::countDown);
        machine.start();
        await(done);
        assertThat(uncaught.get()).hasMessage("as it should");
    }

    @Test
    void aPeerCopiesFromWhatACoreExposes() throws Exception {
        Core owner = machine.cores().get(0);
        int[] data = {1, 2, 3, 4};
        int[] copy = new int[2];
        int token = owner.expose(data, Memory.arrayBase(data));
        CountDownLatch done = new CountDownLatch(1);
        machine.cores()
                .get(1)
                .start(
                        "copies",
                        null,
                        () -> {
                            owner.copyFromExposed(
                                    token, 2L * Integer.BYTES, copy, Memory.arrayBase(copy), 8);
                            done.countDown();
                        });
        machine.start();
        await(done);
        assertThat(copy).containsExactly(3, 4);
        owner.withdraw(token);
        assertThat(owner.expose(data, 0)).as("the token is used again").isEqualTo(token);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serveOneByte(ServerSocket server, CountDownLatch done) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write(42);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        done.countDown();
    }

    private static int receiveOneByte(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = socket.getInputStream()) {
            return in.read();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class CellPoller implements Poller {
        private final long cell;
        private final AtomicInteger seen;

        CellPoller(long cell, AtomicInteger seen) {
            this.cell = cell;
            this.seen = seen;
        }

        @Override
        public boolean poll() {
            int value = Memory.getIntAcquire(cell);
            if (value == seen.get()) {
                return false;
            }
            seen.set(value);
            return true;
        }

        @Override
        public boolean isQuiet() {
            return Memory.getIntAcquire(cell) == seen.get();
        }
    }
}
