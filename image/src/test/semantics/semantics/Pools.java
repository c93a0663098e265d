package semantics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

/** Pools of threads, what is done after a while, and who makes threads. */
final class Pools {
    private static final long FOREVER = 1000;

    private Pools() {}

    static void run() {
        delays();
        forkJoin();
        builders();
        perTask();
        timers();
        handOver();
        waiting();
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    private static void delays() {
        show(
                "orTimeout",
                () -> new CompletableFuture<Integer>().orTimeout(2, TimeUnit.MILLISECONDS).get());
        show(
                "completeOnTimeout",
                () ->
                        new CompletableFuture<Integer>()
                                .completeOnTimeout(5, 2, TimeUnit.MILLISECONDS)
                                .join());
        show(
                "in time",
                () ->
                        CompletableFuture.supplyAsync(() -> 3)
                                .orTimeout(FOREVER, TimeUnit.SECONDS)
                                .thenApply(value -> value * 2)
                                .get());
        show(
                "delayedExecutor",
                () ->
                        CompletableFuture.supplyAsync(
                                        () -> "late",
                                        CompletableFuture.delayedExecutor(2, TimeUnit.MILLISECONDS))
                                .join());
        show(
                "get for a while",
                () -> new CompletableFuture<Integer>().get(2, TimeUnit.MILLISECONDS));
    }

    private static final class Fibonacci extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;
        private final int number;

        Fibonacci(int number) {
            this.number = number;
        }

        @Override
        protected Integer compute() {
            if (number < 2) {
                return number;
            }
            Fibonacci one = new Fibonacci(number - 1);
            one.fork();
            return new Fibonacci(number - 2).compute() + one.join();
        }
    }

    private static void forkJoin() {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            show("invoke", () -> pool.invoke(new Fibonacci(15)));
            show("submit", () -> pool.submit(() -> 5).get(FOREVER, TimeUnit.SECONDS));
            show("result", () -> pool.submit(() -> {}, "done").join());
            show("nothing", () -> pool.submit(() -> {}).get());
            ForkJoinTask<?> mistaken =
                    pool.submit(
                            () -> {
                                throw new IllegalStateException("on purpose");
                            });
            mistaken.quietlyJoin();
            show("mistake", () -> mistaken.state() + " " + mistaken.exceptionNow().getClass());
            CountDownLatch never = new CountDownLatch(1);
            ForkJoinTask<Integer> waiting =
                    pool.submit(
                            () -> {
                                never.await();
                                return 7;
                            });
            show("too early", () -> waiting.get(2, TimeUnit.MILLISECONDS));
            show("is done", waiting::isDone);
            never.countDown();
            show("in the end", () -> waiting.get() + " " + waiting.isDone());
            show("quiescent", () -> pool.awaitQuiescence(FOREVER, TimeUnit.SECONDS));
            show("all", () -> pool.invokeAll(tasks()).stream().map(Future::resultNow).toList());
        }
        show("adapted", () -> ForkJoinTask.adapt(() -> "a value").invoke());
        show("quietly", Pools::quietly);
        ExecutorService stealing = Executors.newWorkStealingPool();
        show("stealing", () -> stealing.submit(() -> 8).get());
        stealing.shutdown();
        show("terminated", () -> stealing.awaitTermination(FOREVER, TimeUnit.SECONDS));
    }

    private static String quietly() {
        Fibonacci task = new Fibonacci(5);
        task.completeExceptionally(new IllegalStateException("on purpose"));
        task.quietlyJoin();
        return task.isCompletedAbnormally() + " " + task.getException();
    }

    private static List<Callable<Integer>> tasks() {
        return List.of(() -> 1, () -> 2, () -> 3);
    }

    private static void builders() {
        show(
                "virtual",
                () -> {
                    Thread thread = Thread.ofVirtual().name("v-", 3).start(() -> {});
                    boolean ended = thread.join(Duration.ofSeconds(FOREVER));
                    return thread.getName() + thread.isVirtual() + thread.isDaemon() + ended;
                });
        show(
                "platform",
                () -> {
                    Thread thread =
                            Thread.ofPlatform().daemon().name("p").priority(3).unstarted(() -> {});
                    Thread.State before = thread.getState();
                    thread.start();
                    thread.join();
                    return before
                            + thread.getName()
                            + thread.isVirtual()
                            + thread.isDaemon()
                            + thread.getPriority()
                            + thread.getState();
                });
        show(
                "factory",
                () -> {
                    ThreadFactory threads = Thread.ofVirtual().name("worker", 0).factory();
                    return threads.newThread(() -> {}).getName()
                            + threads.newThread(() -> {}).getName();
                });
        show(
                "handler",
                () -> {
                    List<String> seen = new ArrayList<>();
                    Thread.ofPlatform()
                            .uncaughtExceptionHandler((thread, e) -> seen.add(e.getMessage()))
                            .start(
                                    () -> {
                                        throw new IllegalStateException("on purpose");
                                    })
                            .join();
                    return seen;
                });
        show("negative", () -> Thread.ofVirtual().name("x", -1));
        show("no priority", () -> Thread.ofPlatform().priority(11));
        show("not started", () -> new Thread(() -> {}).join(Duration.ZERO));
        show("without a name", () -> Thread.startVirtualThread(() -> {}).getName().isEmpty());
    }

    private static void perTask() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            show("virtual", () -> threads.submit(() -> Thread.currentThread().isVirtual()).get());
            show("all", () -> threads.invokeAll(tasks()).stream().map(Future::resultNow).toList());
            show("any", () -> threads.invokeAny(List.of(() -> 4)));
        }
        show(
                "map",
                () ->
                        IntStream.range(0, 10)
                                .boxed()
                                .gather(Gatherers.mapConcurrent(3, i -> i * i))
                                .toList());
    }

    private static void timers() {
        Timer timer = new Timer("timer", true);
        CountDownLatch ticks = new CountDownLatch(3);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        ticks.countDown();
                    }
                },
                1,
                1);
        show("ticks", () -> ticks.await(FOREVER, TimeUnit.SECONDS));
        timer.cancel();
        TimerTask late =
                new TimerTask() {
                    @Override
                    public void run() {}
                };
        show(
                "after its end",
                () -> {
                    timer.schedule(late, 1);
                    return "scheduled";
                });
        show(
                "every so often",
                () -> {
                    CountDownLatch runs = new CountDownLatch(3);
                    var thread = Executors.newSingleThreadScheduledExecutor();
                    thread.scheduleAtFixedRate(runs::countDown, 0, 1, TimeUnit.MILLISECONDS);
                    boolean ran = runs.await(FOREVER, TimeUnit.SECONDS);
                    thread.shutdownNow();
                    return ran;
                });
    }

    private static void handOver() {
        LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();
        show("nobody waits", () -> queue.tryTransfer(1));
        queue.add(2);
        show("taken", () -> queue.take() + " " + queue.size());
        show("nobody comes", () -> queue.poll(2, TimeUnit.MILLISECONDS));
        show(
                "handed over",
                () -> {
                    Thread giver =
                            Thread.startVirtualThread(
                                    () -> {
                                        try {
                                            queue.transfer(3);
                                        } catch (InterruptedException e) {
                                            queue.add(-1);
                                        }
                                    });
                    int got = queue.take();
                    giver.join();
                    return got;
                });
        Exchanger<Integer> exchanger = new Exchanger<>();
        show("alone", () -> exchanger.exchange(1, 2, TimeUnit.MILLISECONDS));
    }

    private static void waiting() {
        Object monitor = new Object();
        for (long milliseconds : new long[] {-1, Long.MIN_VALUE}) {
            show("wait " + milliseconds, () -> waitFor(monitor, milliseconds));
        }
        for (int nanoseconds : new int[] {-1, 1_000_000, 5}) {
            show("wait 1 ms " + nanoseconds, () -> waitFor(monitor, 1, nanoseconds));
        }
        show(
                "parked",
                () ->
                        new CompletableFuture<>()
                                .completeOnTimeout(1, 2, TimeUnit.MILLISECONDS)
                                .get(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
        show("parked until", Pools::parkUntilTheEnd);
        Thread thread = new Thread(() -> {}, "named");
        thread.setPriority(7);
        String text = thread.toString().replace("#" + thread.threadId(), "#");
        System.out.println(text + " " + thread.getThreadGroup().getName());
        thread.start();
        show(
                "ended",
                () -> {
                    thread.join();
                    return thread.getThreadGroup();
                });
    }

    private static String waitFor(Object monitor, long milliseconds) throws InterruptedException {
        synchronized (monitor) {
            monitor.wait(milliseconds);
            return "waited";
        }
    }

    private static String waitFor(Object monitor, long milliseconds, int nanoseconds)
            throws InterruptedException {
        synchronized (monitor) {
            monitor.wait(milliseconds, nanoseconds);
            return "waited";
        }
    }

    private static String parkUntilTheEnd() {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.parkUntil(Long.MAX_VALUE);
        LockSupport.parkUntil(0);
        return "went on";
    }
}
