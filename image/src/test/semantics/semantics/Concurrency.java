package semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Threads, and what {@code java.util.concurrent} has for them. */
final class Concurrency {
    private Concurrency() {}

    static void run() {
        try {
            threads();
            locks();
            conditions();
            interruptions();
            executors();
            latches();
            queues();
            atomics();
            maps();
            futures();
        } catch (InterruptedException | ExecutionException e) {
            System.out.println("did not expect " + e);
        }
    }

    private static void threads() throws InterruptedException {
        int[] count = {0};
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread =
                    new Thread(
                            () -> {
                                for (int j = 0; j < 100; j++) {
                                    synchronized (count) {
                                        count[0]++;
                                    }
                                    Thread.yield();
                                }
                            },
                            "counter-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
            System.out.println(thread.getName() + " " + thread.isAlive() + " " + thread.isDaemon());
        }
        System.out.println("counted " + count[0]);
        Thread unborn = new Thread(() -> {});
        System.out.println(unborn.isAlive() + " " + unborn.getState());
        unborn.start();
        unborn.join();
        System.out.println(unborn.isAlive() + " " + unborn.getState());
        try {
            unborn.start();
        } catch (IllegalThreadStateException e) {
            System.out.println(e);
        }
        Thread sleeper =
                new Thread(
                        () -> {
                            try {
                                Thread.sleep(100_000);
                            } catch (InterruptedException e) {
                                System.out.println(
                                        "woken, " + Thread.currentThread().isInterrupted());
                            }
                        });
        sleeper.start();
        sleeper.interrupt();
        sleeper.join();
        ThreadLocal<String> local = ThreadLocal.withInitial(() -> "fresh");
        local.set("main");
        Thread other = new Thread(() -> System.out.println(local.get()));
        other.start();
        other.join();
        System.out.println(local.get());
    }

    private static void locks() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        lock.lock();
        System.out.println(lock.getHoldCount() + " " + lock.isHeldByCurrentThread());
        Thread other = new Thread(() -> System.out.println("try " + lock.tryLock()));
        other.start();
        other.join();
        Thread waiting =
                new Thread(
                        () -> {
                            lock.lock();
                            System.out.println("mine at last");
                            lock.unlock();
                        });
        waiting.start();
        while (!lock.hasQueuedThreads()) {
            Thread.yield();
        }
        System.out.println("queued " + lock.getQueueLength());
        lock.unlock();
        lock.unlock();
        waiting.join();
        try {
            lock.unlock();
        } catch (IllegalMonitorStateException e) {
            System.out.println(e);
        }
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        both.readLock().lock();
        both.readLock().lock();
        System.out.println(both.getReadLockCount() + " " + both.writeLock().tryLock());
        both.readLock().unlock();
        both.readLock().unlock();
        System.out.println(
                both.writeLock().tryLock(1, TimeUnit.MILLISECONDS) + " " + both.isWriteLocked());
    }

    private static void conditions() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        int[] turn = {0};
        Thread other =
                new Thread(
                        () -> {
                            for (int i = 0; i < 3; i++) {
                                lock.lock();
                                try {
                                    while (turn[0] % 2 == 0) {
                                        changed.awaitUninterruptibly();
                                    }
                                    System.out.println("pong " + turn[0]++);
                                    changed.signalAll();
                                } finally {
                                    lock.unlock();
                                }
                            }
                        });
        other.start();
        for (int i = 0; i < 3; i++) {
            lock.lock();
            try {
                while (turn[0] % 2 == 1) {
                    changed.await();
                }
                System.out.println("ping " + turn[0]++);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
        other.join();
        lock.lock();
        System.out.println("in time " + changed.await(2, TimeUnit.MILLISECONDS));
        lock.unlock();
    }

    private static void interruptions() throws InterruptedException {
        Waiters waiters = new Waiters();
        Thread waiting = waiters.add("alone", 0);
        waiting.interrupt();
        waiting.join();
        Thread.currentThread().interrupt();
        synchronized (waiters) {
            try {
                waiters.wait();
            } catch (InterruptedException e) {
                System.out.println("before, " + Thread.interrupted());
            }
        }
        // Two that wait no more, one by its time and one by an interrupt, are passed over.
        Thread late = waiters.add("late", 5);
        late.join();
        Thread stopped = waiters.add("stopped", 0);
        Thread patient = waiters.add("patient", 0);
        stopped.interrupt();
        stopped.join();
        synchronized (waiters) {
            waiters.notify();
        }
        patient.join();
    }

    /** Threads that wait in one monitor. */
    private static final class Waiters {
        private int waiting;

        /** One more; it waits when this returns. */
        Thread add(String name, long millis) {
            int before = count();
            Thread thread = new Thread(() -> await(name, millis));
            thread.start();
            while (count() == before) {
                Thread.yield();
            }
            return thread;
        }

        private synchronized int count() {
            return waiting;
        }

        private synchronized void await(String name, long millis) {
            waiting++;
            try {
                wait(millis);
                System.out.println(name + " goes on");
            } catch (InterruptedException e) {
                System.out.println(
                        name
                                + " interrupted, "
                                + Thread.holdsLock(this)
                                + " "
                                + Thread.currentThread().isInterrupted());
            }
        }
    }

    private static void executors() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Future<Integer>> squares = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            squares.add(pool.submit(() -> number * number));
        }
        for (Future<Integer> square : squares) {
            System.out.println("square " + square.get());
        }
        pool.shutdown();
        System.out.println(pool.awaitTermination(50, TimeUnit.SECONDS) + " " + pool.isTerminated());
        BlockingQueue<Integer> empty = new LinkedBlockingQueue<>();
        Thread taker =
                new Thread(
                        () -> {
                            try {
                                System.out.println(empty.take());
                            } catch (InterruptedException e) {
                                System.out.println("took nothing");
                            }
                        });
        taker.start();
        taker.interrupt();
        taker.join();
    }

    private static void latches() throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(3);
        CyclicBarrier barrier = new CyclicBarrier(3, () -> System.out.println("all there"));
        for (int i = 0; i < 3; i++) {
            new Thread(
                            () -> {
                                try {
                                    barrier.await();
                                    barrier.await();
                                    latch.countDown();
                                } catch (Exception e) {
                                    System.out.println(e);
                                }
                            })
                    .start();
        }
        System.out.println(latch.await(50, TimeUnit.SECONDS) + " " + latch.getCount());
        Semaphore semaphore = new Semaphore(2);
        semaphore.acquire();
        System.out.println(semaphore.tryAcquire() + " " + semaphore.tryAcquire());
        semaphore.release(2);
        System.out.println(semaphore.availablePermits());
        Phaser phaser = new Phaser(1);
        System.out.println(phaser.arrive() + " " + phaser.getPhase());
    }

    private static void queues() throws InterruptedException {
        BlockingQueue<Integer> few = new ArrayBlockingQueue<>(2);
        BlockingQueue<Integer> back = new LinkedBlockingQueue<>();
        Thread worker =
                new Thread(
                        () -> {
                            try {
                                for (int i = few.take(); i >= 0; i = few.take()) {
                                    back.put(i * i);
                                }
                            } catch (InterruptedException e) {
                                System.out.println(e);
                            }
                        });
        worker.start();
        for (int i = 0; i < 10; i++) {
            few.put(i);
        }
        few.put(-1);
        worker.join();
        System.out.println(back + " " + back.poll() + " " + back.remainingCapacity());
        System.out.println(few.poll(1, TimeUnit.MILLISECONDS) + " " + few.offer(1));
        ConcurrentLinkedQueue<String> linked = new ConcurrentLinkedQueue<>(List.of("a", "b"));
        linked.add("c");
        linked.remove("b");
        System.out.println(linked + " " + linked.poll() + linked.poll() + linked.poll());
        CopyOnWriteArrayList<Integer> copies = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
        for (int i : copies) {
            copies.add(i * 10);
        }
        System.out.println(copies);
    }

    private static void atomics() {
        AtomicInteger number = new AtomicInteger(5);
        System.out.println(number.getAndAdd(3) + " " + number.incrementAndGet() + " " + number);
        System.out.println(number.compareAndSet(9, 1) + " " + number.updateAndGet(x -> x * 7));
        System.out.println(number.accumulateAndGet(4, Math::max) + " " + number.getPlain());
        AtomicIntegerArray ints = new AtomicIntegerArray(3);
        ints.addAndGet(1, 5);
        ints.compareAndSet(2, 0, 9);
        System.out.println(ints + " " + ints.getAndIncrement(0) + " " + ints.length());
        AtomicLongArray longs = new AtomicLongArray(new long[] {1L << 40, 2});
        System.out.println(longs.getAndAdd(0, 1) + " " + longs.accumulateAndGet(1, 8, Long::sum));
        AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(2);
        System.out.println(
                texts.getAndSet(0, "x") + " " + texts.compareAndSet(0, "y", "z") + texts);
        LongAdder adder = new LongAdder();
        adder.add(40);
        adder.increment();
        System.out.println(adder + " " + adder.sumThenReset() + " " + adder.sum());
        try {
            ints.set(3, 1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e);
        }
    }

    private static void maps() {
        ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        for (int i = 0; i < 200; i++) {
            map.merge("key" + i % 37, i, Integer::sum);
        }
        System.out.println(map);
        System.out.println(map.computeIfAbsent("new", k -> 7) + " " + map.putIfAbsent("new", 8));
        System.out.println(
                map.reduceValues(Long.MAX_VALUE, Integer::sum) + " " + map.mappingCount());
        System.out.println(new ConcurrentSkipListMap<>(map).headMap("key15"));
        try {
            map.put(null, 1);
        } catch (NullPointerException e) {
            System.out.println("no null");
        }
    }

    private static void futures() throws InterruptedException, ExecutionException {
        CompletableFuture<Integer> two = CompletableFuture.supplyAsync(() -> 2);
        CompletableFuture<Integer> three = CompletableFuture.supplyAsync(() -> 3);
        System.out.println(
                two.thenCombine(three, (a, b) -> a * b).thenApply(x -> "got " + x).get());
        CompletableFuture<String> failed =
                CompletableFuture.supplyAsync(
                        () -> {
                            throw new IllegalStateException("broken");
                        });
        System.out.println(failed.handle((value, error) -> value + " " + error).join());
        System.out.println(
                failed.exceptionally(e -> "instead").join()
                        + " "
                        + failed.isCompletedExceptionally());
        System.out.println(
                CompletableFuture.allOf(two, three)
                        .thenRun(() -> System.out.println("both"))
                        .isDone());
        try {
            new CompletableFuture<String>().get(1, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            System.out.println(e);
        }
    }
}
