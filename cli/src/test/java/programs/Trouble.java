package programs;

import mpi.MPI;
import mpi.MPIException;

/** Does what programs should not do. */
public final class Trouble {
    private Trouble() {}

    /**
     * Makes trouble.
     *
     * @param args what to do
     */
    public static void main(String[] args) throws MPIException, InterruptedException {
        MPI.Init(args);
        int rank = MPI.COMM_WORLD.getRank();
        int size = MPI.COMM_WORLD.getSize();
        int[] value = {rank};
        System.out.print("rank " + rank + " was here");
        switch (args[0]) {
            case "throw" -> {
                if (rank == size - 1) {
                    throw new IllegalStateException("on purpose", new RuntimeException("why"));
                }
                MPI.COMM_WORLD.barrier();
            }
            case "throw-while-others-compute" -> {
                if (rank == 1) {
                    throw new IllegalStateException("on purpose");
                }
                compute();
            }
            case "abort" -> {
                if (rank == 1) {
                    MPI.COMM_WORLD.abort(7);
                }
                MPI.COMM_WORLD.barrier();
            }
            case "wrong-argument" -> MPI.COMM_WORLD.send(value, 1, MPI.INT, size, 0);
            case "exit" -> {
                if (rank == 1) {
                    System.exit(3);
                }
                MPI.COMM_WORLD.barrier();
            }
            case "exit-after-finalize" -> {
                MPI.Finalize();
                Thread.sleep(50L * (size - rank));
                System.out.println(", and ends");
                System.exit(0);
            }
            case "deadlock" -> MPI.COMM_WORLD.recv(value, 1, MPI.INT, (rank + 1) % size, 5);
            case "last-misses-barrier" -> {
                if (rank == size - 1) {
                    MPI.COMM_WORLD.recv(value, 1, MPI.INT, 0, 5);
                } else {
                    MPI.COMM_WORLD.barrier();
                }
            }
            case "sleep" -> Thread.sleep(60_000);
            case "compute" -> compute();
            case "hook" -> {
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> System.out.println(", hook")));
                System.out.print("\nrank " + rank + " unfinished");
                Thread.sleep(60_000);
            }
            case "leave-open" -> {
                MPI.COMM_WORLD.dup().setName("left behind");
                MPI.newIntBuffer(10);
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
        MPI.Finalize();
    }

    /** Never gives way, and never ends. */
    private static void compute() {
        long sum = 0;
        while (sum != 1) {
            sum += 2;
        }
        System.out.println(sum);
    }
}
