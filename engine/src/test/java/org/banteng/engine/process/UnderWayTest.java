package org.banteng.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

class UnderWayTest {
    private final UnderWay<AtomicBoolean> list = new UnderWay<>(AtomicBoolean::get);

    private List<AtomicBoolean> all() {
        List<AtomicBoolean> all = new ArrayList<>();
        list.addTo(all);
        return all;
    }

    @Test
    void whatIsOverIsNotSeen() {
        AtomicBoolean first = new AtomicBoolean();
        AtomicBoolean second = new AtomicBoolean();
        list.add(first);
        list.add(second);
        assertThat(all()).containsExactlyInAnyOrder(first, second);
        first.set(true);
        assertThat(all()).containsExactly(second);
        assertThat(list.find(it -> it == second)).isSameAs(second);
        assertThat(list.find(it -> it == first)).isNull();
    }

    @Test
    void whatIsUnderWayIsKeptWhileMuchElseComesAndGoes() {
        List<AtomicBoolean> kept = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            AtomicBoolean item = new AtomicBoolean();
            list.add(item);
            if (i % 100 == 0) {
                kept.add(item);
            } else {
                item.set(true);
            }
        }
        assertThat(all()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void whatIsOverIsLetGo() {
        AtomicInteger asked = new AtomicInteger();
        UnderWay<Integer> over = new UnderWay<>(item -> asked.incrementAndGet() > 0);
        for (int i = 0; i < 100_000; i++) {
            over.add(i);
        }
        // Each is asked of about once when the list is swept; were none let go, it would be
        // billions.
        assertThat(asked.get()).isLessThan(200_000);
    }

    @Test
    void threadsAddAtTheSameTime() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int n = 0; n < 1_000; n++) {
                                            list.add(new AtomicBoolean());
                                        }
                                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(all()).hasSize(4_000);
    }
}
