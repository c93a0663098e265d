package org.banteng.engine.collective;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;

/** Small blocking collectives make no objects, so a program that only calls them never collects. */
class AllocationTest {
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 5_000;

    /** Per round of four calls; giving way to another fiber may cost an object now and then. */
    private static final double TOLERATED_BYTES = 8;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void smallBlockingCollectivesMakeNoObjects() {
        CollectiveJob.run(
                2,
                world -> {
                    double[] data = {world.rank()};
                    double[] sum = new double[2];
                    rounds(world, data, sum, WARM_UP);
                    long carrier = coreThread(world.endpoint().core().id());
                    long before = threads.getThreadAllocatedBytes(carrier);
                    rounds(world, data, sum, ROUNDS);
                    long made = threads.getThreadAllocatedBytes(carrier) - before;
                    assertThat((double) made / ROUNDS).isBetween(0.0, TOLERATED_BYTES);
                });
    }

    private static void rounds(Communicator world, double[] data, double[] sum, int rounds) {
        long at = Memory.arrayBase(data);
        for (int i = 0; i < rounds; i++) {
            Collectives.barrier(world.blockingTeam());
            Collectives.bcast(world.blockingTeam(), data, at, 1, Datatypes.DOUBLE, i & 1);
            Collectives.allReduce(
                    world.blockingTeam(), data, at, sum, at, 1, Datatypes.DOUBLE, Op.SUM);
            Collectives.gather(
                    world.blockingTeam(),
                    data,
                    at,
                    1,
                    Datatypes.DOUBLE,
                    sum,
                    at,
                    1,
                    Datatypes.DOUBLE,
                    i & 1);
        }
    }

    private static long coreThread(int core) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("core-" + core) && thread.isAlive())
                .mapToLong(Thread::threadId)
                .max()
                .orElseThrow();
    }
}
