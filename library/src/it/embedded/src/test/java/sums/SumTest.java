package sums;

import static org.junit.jupiter.api.Assertions.assertEquals;

import mpi.MPI;
import mpi.MPIException;

import org.banteng.junit.MpiTest;

/** The body runs on every rank. */
class SumTest {
    @MpiTest(ranks = 3)
    void everybodyKnowsTheSum() throws MPIException {
        MPI.Init(new String[0]);
        int[] sum = {MPI.COMM_WORLD.getRank()};
        MPI.COMM_WORLD.allReduce(sum, 1, MPI.INT, MPI.SUM);
        assertEquals(0 + 1 + 2, sum[0]);
        MPI.Finalize();
    }
}
