package mpi;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.engine.process.CallStatistics;
import org.banteng.engine.process.Process;
import org.junit.jupiter.api.Test;

/** What a job that keeps statistics knows of its ranks at the end. */
class StatisticsTest {
    private static Comm left;

    @Test
    void callsAndOpenHandles() {
        Process process =
                Ranks.runBare(
                                1,
                                true,
                                () -> {
                                    MPI.Init(null);
                                    for (int i = 0; i < 3; i++) {
                                        MPI.COMM_WORLD.barrier();
                                    }
                                    MPI.COMM_WORLD.dup().free();
                                    left = MPI.COMM_WORLD.dup();
                                    left.setName("left");
                                    left.iRecv(new int[1], 1, MPI.INT, 0, 0);
                                    MPI.Finalize();
                                })
                        .getFirst();
        assertThat(process.statistics().calls())
                .filteredOn(entry -> entry.name().equals("barrier"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.count()).isEqualTo(3));
        assertThat(process.statistics().sites())
                .extracting(CallStatistics.Entry::name)
                .allMatch(name -> name.contains(" at "));
        assertThat(process.openHandles().list())
                .extracting(Object::toString)
                .containsExactly("Intracomm \"left\"", "Request of iRecv");
    }
}
