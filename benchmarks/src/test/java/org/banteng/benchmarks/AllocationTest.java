package org.banteng.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import mpi.MPI;
import mpi.MPIException;
import mpi.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;

/**
 * A message leaves no garbage. What all threads of this JVM allocate is counted, and so many
 * messages are sent that whatever else goes on is less than a few bytes for each; the smallest
 * object would be 8.
 */
@EnabledIf("org.banteng.benchmarks.Crew#hasTwoCpus")
class AllocationTest {
    private static final int ROUND_TRIPS = 50_000;
    private static final int MESSAGES = 2 * ROUND_TRIPS;

    /** Bytes a message that may come from elsewhere: JUnit, the compiler, the batch itself. */
    private static final double ELSEWHERE = 4;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Keeps what a call returns: a compiler may leave out what nobody sees. */
    private volatile Status seen;

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 1024})
    void theEngineAllocatesNothingForAMessage(int bytes) throws InterruptedException {
        try (TwoRanks ranks = new TwoRanks()) {
            Exchange exchange = Messages.ENGINE.between(ranks, bytes);
            ranks.run(rank -> exchange.roundTrips(rank, 1));
            assertThat(bytesAMessage(ranks, rank -> exchange.roundTrips(rank, ROUND_TRIPS)))
                    .isLessThan(ELSEWHERE);
        }
    }

    /** What a receive returns is an object; that is all. */
    @Test
    void aProgramsMessageCostsTheStatusOfItsReceive() throws InterruptedException {
        try (TwoRanks ranks = new TwoRanks()) {
            double status = bytesAMessage(ranks, rank -> receiveFromNobody());
            assertThat(status).isGreaterThan(8);
            ByteBuffer[] buffers = {MPI.newByteBuffer(8), MPI.newByteBuffer(8)};
            ranks.run(rank -> roundTrip(rank, buffers[rank]));
            assertThat(bytesAMessage(ranks, rank -> roundTrips(rank, buffers[rank])))
                    .isLessThan(status + ELSEWHERE);
            byte[][] arrays = {new byte[8], new byte[8]};
            assertThat(bytesAMessage(ranks, rank -> roundTrips(rank, arrays[rank])))
                    .isLessThan(status + ELSEWHERE);
            assertThat(seen).isNotNull();
        }
    }

    private void receiveFromNobody() throws MPIException {
        for (int i = 0; i < ROUND_TRIPS; i++) {
            seen = MPI.COMM_WORLD.recv(null, 0, MPI.BYTE, MPI.PROC_NULL, 0);
        }
    }

    private void roundTrips(int rank, Object buffer) throws MPIException {
        for (int i = 0; i < ROUND_TRIPS; i++) {
            roundTrip(rank, buffer);
        }
    }

    private void roundTrip(int rank, Object buffer) throws MPIException {
        if (rank == 0) {
            MPI.COMM_WORLD.send(buffer, 8, MPI.BYTE, 1, 0);
            seen = MPI.COMM_WORLD.recv(buffer, 8, MPI.BYTE, 1, 0);
        } else {
            seen = MPI.COMM_WORLD.recv(buffer, 8, MPI.BYTE, 0, 0);
            MPI.COMM_WORLD.send(buffer, 8, MPI.BYTE, 0, 0);
        }
    }

    /** What two ranks allocate, for each of {@link #MESSAGES}. */
    private static double bytesAMessage(TwoRanks ranks, Crew.Work work)
            throws InterruptedException {
        long before = THREADS.getTotalThreadAllocatedBytes();
        ranks.run(work);
        return (THREADS.getTotalThreadAllocatedBytes() - before) / (double) MESSAGES;
    }
}
