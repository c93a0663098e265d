package org.banteng.benchmarks;

import mpi.MPI;

import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Job;
import org.banteng.engine.process.JobControl;
import org.banteng.engine.process.Process;

/** A job of two ranks on two cores; no program and no launcher. */
final class TwoRanks implements AutoCloseable {
    private final Crew crew = new Crew(2);
    private final Job job = new Job(crew.cores(), 2);

    /** Starts the ranks. */
    TwoRanks() throws InterruptedException {
        for (int rank = 0; rank < 2; rank++) {
            crew.add(rank, new Process(job, rank, new Control()));
        }
        crew.start();
        crew.run(rank -> MPI.Init(new String[0]));
    }

    /** Has both ranks do something; see {@link Crew#run}. */
    void run(Crew.Work work) throws InterruptedException {
        crew.run(work);
    }

    /** A rank's end of all messages. */
    Endpoint endpoint(int rank) {
        return job.endpoint(rank);
    }

    @Override
    public void close() {
        if (crew.stop()) {
            job.close();
        }
    }

    /** A rank that gives up fails its batch. */
    private static final class Control implements JobControl {
        @Override
        public void abort(int rank, int code, String reason, Throwable cause) {
            throw new IllegalStateException("rank " + rank + ": " + reason, cause);
        }

        @Override
        public boolean recordsStatistics() {
            return false;
        }
    }
}
