import mpi.MPI;
import mpi.MPIException;

/**
 * What measures.c measures, in Java, for the unikernel. Prints {@code name nanoseconds} lines, the
 * shortest of many short batches each: the host has other things to do as well, and now and then it
 * has not.
 */
public final class Measures {
    private static final int BATCHES = 200;
    private static final int ROUNDS = 100;
    private static final int TAG = 1;

    private final int rank;
    private final byte[] data = new byte[8];
    private final long[] mine = new long[1];
    private final long[] sum = new long[1];

    private Measures(int rank) {
        this.rank = rank;
    }

    private interface Batch {
        void run() throws MPIException;
    }

    private void message() throws MPIException {
        for (int i = 0; i < ROUNDS; i++) {
            if (rank == 0) {
                MPI.COMM_WORLD.send(data, data.length, MPI.BYTE, 1, TAG);
                MPI.COMM_WORLD.recv(data, data.length, MPI.BYTE, 1, TAG);
            } else if (rank == 1) {
                MPI.COMM_WORLD.recv(data, data.length, MPI.BYTE, 0, TAG);
                MPI.COMM_WORLD.send(data, data.length, MPI.BYTE, 0, TAG);
            }
        }
    }

    private void barrier() throws MPIException {
        for (int i = 0; i < ROUNDS; i++) {
            MPI.COMM_WORLD.barrier();
        }
    }

    private void allreduce() throws MPIException {
        for (int i = 0; i < ROUNDS; i++) {
            mine[0] = rank;
            MPI.COMM_WORLD.allReduce(mine, sum, 1, MPI.LONG, MPI.SUM);
        }
    }

    private void measure(String name, Batch batch, int parts) throws MPIException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < BATCHES; i++) {
            MPI.COMM_WORLD.barrier();
            long start = System.nanoTime();
            batch.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        if (rank == 0) {
            System.out.println(name + " " + best / ROUNDS / parts);
        }
    }

    public static void main(String[] arguments) throws MPIException {
        System.out.println("main");
        MPI.Init(arguments);
        Measures measures = new Measures(MPI.COMM_WORLD.getRank());
        MPI.COMM_WORLD.barrier();
        if (measures.rank == 0) {
            System.out.println("first-call");
        }
        if (arguments.length > 0) {
            measures.measure("message", measures::message, 2);
            measures.measure("barrier", measures::barrier, 1);
            measures.measure("allreduce", measures::allreduce, 1);
        }
        MPI.Finalize();
    }
}
