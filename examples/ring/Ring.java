import mpi.Comm;
import mpi.MPI;
import mpi.MPIException;
import mpi.Request;

/**
 * Diffusion on a ring, with as many ranks as you like: each rank has a few cells, exchanges its
 * outermost ones with its two neighbours at every step (a halo exchange), and all ranks together
 * sum up what they have (an allReduce), which must stay the same.
 *
 * <p>Run it with 100,000 ranks.
 */
public class Ring {
    private static final int CELLS = 4;
    private static final double RATE = 0.25;
    private static final int TO_THE_RIGHT = 1;
    private static final int TO_THE_LEFT = 2;

    /** Cells 1 to CELLS are this rank's, 0 and CELLS + 1 its neighbours'. */
    private double[] cells = new double[CELLS + 2];

    private double[] next = new double[CELLS + 2];

    private final double[] mine = new double[1];
    private final double[] all = new double[1];
    private final Request[] requests = new Request[4];

    /** The only argument is the number of steps; 10 without it. */
    public static void main(String[] args) throws MPIException {
        args = MPI.Init(args);
        int steps = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        new Ring().run(MPI.COMM_WORLD, steps);
        MPI.Finalize();
    }

    private void run(Comm world, int steps) throws MPIException {
        int rank = world.getRank();
        int ranks = world.getSize();
        for (int cell = 1; cell <= CELLS; cell++) {
            cells[cell] = rank == 0 ? 1 : 0;
        }
        double before = sum(world);
        world.barrier();
        double start = MPI.wtime();
        for (int step = 1; step <= steps; step++) {
            exchange(world, (rank + ranks - 1) % ranks, (rank + 1) % ranks);
            diffuse();
            double now = sum(world);
            if (Math.abs(now - before) > 1e-12 * CELLS) {
                throw new IllegalStateException(
                        "step " + step + ": the sum was " + before + " and is now " + now);
            }
        }
        if (rank == 0) {
            double seconds = MPI.wtime() - start;
            System.out.println(ranks + " ranks, " + steps + " steps, the sum is " + sum(world));
            System.out.println(Math.round(seconds * 1e6 / steps) + " microseconds per step");
        } else {
            sum(world);
        }
    }

    /** My first cell goes to the left neighbour, my last to the right one. */
    private void exchange(Comm world, int left, int right) throws MPIException {
        requests[0] = world.iRecv(MPI.slice(cells, 0), 1, MPI.DOUBLE, left, TO_THE_RIGHT);
        requests[1] = world.iRecv(MPI.slice(cells, CELLS + 1), 1, MPI.DOUBLE, right, TO_THE_LEFT);
        requests[2] = world.iSend(MPI.slice(cells, 1), 1, MPI.DOUBLE, left, TO_THE_LEFT);
        requests[3] = world.iSend(MPI.slice(cells, CELLS), 1, MPI.DOUBLE, right, TO_THE_RIGHT);
        Request.waitAll(requests);
    }

    private void diffuse() {
        for (int cell = 1; cell <= CELLS; cell++) {
            double flow = cells[cell - 1] - 2 * cells[cell] + cells[cell + 1];
            next[cell] = cells[cell] + RATE * flow;
        }
        double[] old = cells;
        cells = next;
        next = old;
    }

    private double sum(Comm world) throws MPIException {
        mine[0] = 0;
        for (int cell = 1; cell <= CELLS; cell++) {
            mine[0] += cells[cell];
        }
        world.allReduce(mine, all, 1, MPI.DOUBLE, MPI.SUM);
        return all[0];
    }
}
