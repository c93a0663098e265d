package org.banteng.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.group.Group;
import org.banteng.machine.Fiber;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Four busy ranks of one core and idle ones of the other: the idle core gets some of the work. */
class BalancerTest {
    private static final int RANKS = 8;

    @Test
    void anIdleCoreGetsARankFromABusyOne() throws Exception {
        AtomicBoolean moved = new AtomicBoolean();
        AtomicInteger started = new AtomicInteger();
        TestJob.run(
                2,
                RANKS,
                endpoint -> {
                    started.incrementAndGet();
                    if (endpoint.world() == 0) {
                        watch(endpoint.job(), moved);
                    }
                    if (endpoint.core().id() == 0) {
                        exchangeUntil(endpoint, moved);
                    }
                });
        assertThat(moved).isTrue();
        assertThat(started.get()).isEqualTo(RANKS);
    }

    /** As the launcher does, but with less patience. */
    private static void watch(Job job, AtomicBoolean moved) {
        Thread watcher =
                new Thread(
                        () -> {
                            Balancer balancer = new Balancer(job);
                            while (!moved.get()) {
                                balancer.look();
                                Thread.onSpinWait();
                            }
                        });
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Messages to oneself: the rank waits, and so may be moved, but never for long. */
    private static void exchangeUntil(Endpoint endpoint, AtomicBoolean moved) {
        int self = endpoint.world();
        Group world = Group.range(0, endpoint.job().size());
        Peers peers = new Peers(endpoint, world, self, null);
        while (!moved.get()) {
            Operation receive = endpoint.receive("recv", 0, self, 0, null, 0, 0, null);
            Fiber helper =
                    endpoint.core()
                            .start(
                                    "sends later",
                                    null,
                                    () -> peers.trySend(self, 0, 0, null, 0, 0));
            endpoint.waits().await(receive);
            endpoint.recycle(receive);
            if (endpoint.core().id() == 1) {
                moved.set(true);
            }
            assertThat(helper.isDone()).isTrue();
        }
    }
}
