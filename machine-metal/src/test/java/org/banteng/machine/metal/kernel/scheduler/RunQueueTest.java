package org.banteng.machine.metal.kernel.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class RunQueueTest {
    private static final long QUEUE = 0x10_0000;
    private static final long INSTANCES = 0x11_0000;

    @BeforeEach
    void queue() {
        TestMachine.reset();
        Raw.clear(QUEUE, 0x80);
    }

    private static long instance(int number) {
        return INSTANCES + number * 0x1000L;
    }

    private static long sleeper(int number, long deadline) {
        Instance.setDeadline(instance(number), deadline);
        return instance(number);
    }

    @Test
    void firstComeFirstServed() {
        assertThat(RunQueue.hasReady(QUEUE)).isFalse();
        assertThat(RunQueue.take(QUEUE)).isZero();

        RunQueue.add(QUEUE, instance(0));
        RunQueue.add(QUEUE, instance(1));
        assertThat(RunQueue.hasReady(QUEUE)).isTrue();
        assertThat(RunQueue.take(QUEUE)).isEqualTo(instance(0));
        RunQueue.add(QUEUE, instance(0));

        assertThat(RunQueue.take(QUEUE)).isEqualTo(instance(1));
        assertThat(RunQueue.take(QUEUE)).isEqualTo(instance(0));
        assertThat(RunQueue.take(QUEUE)).isZero();
    }

    @Test
    void sleepersAreTakenWhenTheirTimeHasCome() {
        assertThat(RunQueue.firstDeadline(QUEUE)).isEqualTo(Long.MAX_VALUE);
        RunQueue.addSleeper(QUEUE, sleeper(0, 300));
        RunQueue.addSleeper(QUEUE, sleeper(1, 100));
        RunQueue.addSleeper(QUEUE, sleeper(2, 200));

        assertThat(RunQueue.firstDeadline(QUEUE)).isEqualTo(100);
        assertThat(RunQueue.takeSleeper(QUEUE, 99)).isZero();
        assertThat(RunQueue.takeSleeper(QUEUE, 250)).isEqualTo(instance(1));
        assertThat(RunQueue.takeSleeper(QUEUE, 250)).isEqualTo(instance(2));
        assertThat(RunQueue.takeSleeper(QUEUE, 250)).isZero();
        assertThat(RunQueue.firstDeadline(QUEUE)).isEqualTo(300);
    }

    @Test
    void aSleeperMayBeWokenEarly() {
        for (int i = 0; i < 3; i++) {
            RunQueue.addSleeper(QUEUE, sleeper(i, 100L * i));
        }

        RunQueue.removeSleeper(QUEUE, instance(1));
        RunQueue.removeSleeper(QUEUE, instance(1));
        RunQueue.removeSleeper(QUEUE, instance(0));

        assertThat(RunQueue.takeSleeper(QUEUE, Long.MAX_VALUE)).isEqualTo(instance(2));
        assertThat(RunQueue.takeSleeper(QUEUE, Long.MAX_VALUE)).isZero();
    }

    @Test
    void manySleepersAreTakenInTheOrderOfTheirTimes() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            RunQueue.addSleeper(QUEUE, sleeper(i, random.nextInt(50)));
            expected.add(instance(i));
        }
        for (int i = 0; i < 50; i++) {
            RunQueue.removeSleeper(QUEUE, expected.remove(random.nextInt(expected.size())));
        }
        for (int i = 200; i < 300; i++) {
            RunQueue.addSleeper(QUEUE, sleeper(i, random.nextInt(50)));
            expected.add(instance(i));
        }
        // Stable: who came first is first among those of one time.
        expected.sort(Comparator.comparingLong(Instance::deadline));

        List<Long> taken = new ArrayList<>();
        for (long i = RunQueue.takeSleeper(QUEUE, 50); i != 0; ) {
            taken.add(i);
            i = RunQueue.takeSleeper(QUEUE, 50);
        }

        assertThat(taken).as("seed %d", seed).isEqualTo(expected);
    }
}
