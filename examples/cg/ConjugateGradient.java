import mpi.Comm;
import mpi.MPI;
import mpi.MPIException;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Solves a large sparse system of equations, A x = b, by the method of conjugate gradients.
 *
 * <p>The matrix comes from a Matrix Market file, the format in which collections of matrices are
 * exchanged. Rank 0 reads it and deals out its rows; every rank then owns a block of rows and the
 * same part of each vector. An iteration needs the ranks to talk in two ways: a product A p needs
 * the whole of p (allGatherv), and a dot product is a sum over all ranks (allReduce).
 *
 * <p>The right side b is made from a solution that is known, so that the program can tell how far
 * the answer is from it. It also computes the residual b - A x anew at the end, since the residual
 * that the method carries along drifts away from it.
 *
 * <p>Arguments, all optional: FILE, and ERROR, how far the answer may be off the known solution (a
 * matrix close to singular needs more than the preset 1e-6). PlateMatrix.java made the matrix that
 * is shipped.
 */
public final class ConjugateGradient {
    private static final String DEFAULT_FILE = "examples/cg/plate64.mtx";

    /** The iteration ends when the residual has shrunk by this factor. */
    private static final double TOLERANCE = 1e-12;

    private final Comm comm;
    private final int rank;
    private final int size;

    /** The order of the matrix, and where each rank's rows begin and how many they are. */
    private final int n;

    private final int[] firstRows;
    private final int[] rowCounts;

    /** The rows of this rank. */
    private final Rows mine;

    /** Room for the whole vector of a product. */
    private final double[] whole;

    /**
     * Sparse rows: those entries of row r that are not zero stand at starts[r] to starts[r+1]-1.
     */
    private static final class Rows {
        final int[] starts;
        final int[] columns;
        final double[] values;

        /** Rows that hold as many entries as {@code lengths} says, still all zero. */
        Rows(int[] lengths) {
            starts = new int[lengths.length + 1];
            for (int row = 0; row < lengths.length; row++) {
                starts[row + 1] = starts[row] + lengths[row];
            }
            columns = new int[starts[lengths.length]];
            values = new double[columns.length];
        }
    }

    public static void main(String[] args) throws MPIException, IOException {
        args = MPI.Init(args);
        String file = args.length > 0 ? args[0] : DEFAULT_FILE;
        double allowedError = number(args, 1, "ERROR", 1e-6);
        Rows matrix = MPI.COMM_WORLD.getRank() == 0 ? read(file) : null;
        new ConjugateGradient(MPI.COMM_WORLD, matrix).run(file, allowedError);
        MPI.Finalize();
    }

    /** Deals out the rows of the matrix, which only rank 0 has. */
    private ConjugateGradient(Comm comm, Rows matrix) throws MPIException {
        this.comm = comm;
        this.rank = comm.getRank();
        this.size = comm.getSize();

        int[] order = {rank == 0 ? matrix.starts.length - 1 : 0};
        comm.bcast(order, 1, MPI.INT, 0);
        this.n = order[0];
        this.firstRows = new int[size];
        this.rowCounts = new int[size];
        for (int r = 0; r < size; r++) {
            firstRows[r] = (int) ((long) n * r / size);
            rowCounts[r] = (int) ((long) n * (r + 1) / size) - firstRows[r];
        }
        this.mine = scatterRows(matrix);
        this.whole = new double[n];
    }

    private Rows scatterRows(Rows matrix) throws MPIException {
        // First the length of every row; from these each rank knows how much else it will get.
        int[] allLengths = new int[rank == 0 ? n : 0];
        int[] counts = new int[size];
        int[] starts = new int[size];
        if (rank == 0) {
            for (int row = 0; row < n; row++) {
                allLengths[row] = matrix.starts[row + 1] - matrix.starts[row];
            }
            for (int r = 0; r < size; r++) {
                starts[r] = matrix.starts[firstRows[r]];
                counts[r] = matrix.starts[firstRows[r] + rowCounts[r]] - starts[r];
            }
        }
        int m = rowCounts[rank];
        int[] lengths = new int[m];
        comm.scatterv(allLengths, rowCounts, firstRows, MPI.INT, lengths, m, MPI.INT, 0);

        Rows rows = new Rows(lengths);
        int[] c = rank == 0 ? matrix.columns : null;
        double[] v = rank == 0 ? matrix.values : null;
        int count = rows.values.length;
        comm.scatterv(c, counts, starts, MPI.INT, rows.columns, count, MPI.INT, 0);
        comm.scatterv(v, counts, starts, MPI.DOUBLE, rows.values, count, MPI.DOUBLE, 0);
        return rows;
    }

    private void run(String file, double allowedError) throws MPIException {
        long[] entries = {mine.values.length};
        comm.allReduce(entries, 1, MPI.LONG, MPI.SUM);
        say(file + ": " + n + " equations, " + entries[0] + " coefficients, " + size + " ranks");

        double[] known = new double[rowCounts[rank]];
        for (int row = 0; row < known.length; row++) {
            known[row] = 1 + Math.sin(0.1 * (firstRows[rank] + row));
        }
        double[] b = new double[known.length];
        multiply(known, b);

        double start = MPI.wtime();
        double[] x = new double[known.length];
        int iterations = solve(b, x);
        say(String.format("solved in %d iterations, %.3f s", iterations, MPI.wtime() - start));
        check(x, b, known, allowedError);
    }

    /**
     * Conjugate gradients with the diagonal as preconditioner (Saad, Iterative Methods for Sparse
     * Linear Systems, algorithm 9.1).
     *
     * @param x the first guess, which becomes the solution
     * @return the number of iterations
     */
    private int solve(double[] b, double[] x) throws MPIException {
        double[] diagonal = diagonal();
        double[] r = new double[x.length];
        double[] ap = new double[x.length];
        multiply(x, ap);
        for (int i = 0; i < x.length; i++) {
            r[i] = b[i] - ap[i];
        }
        double[] z = divide(r, diagonal);
        double[] p = z.clone();
        double rz = dot(r, z);
        double first = Math.sqrt(dot(r, r));
        double norm = first;

        int iterations = 0;
        while (norm > TOLERANCE * first) {
            if (iterations == 10 * n) {
                throw new IllegalStateException(
                        String.format(
                                "no solution after %d iterations: the residual is %s, it was %s",
                                iterations, norm, first));
            }
            multiply(p, ap);
            double curvature = dot(p, ap);
            if (!(curvature > 0)) {
                throw new IllegalStateException(
                        "the matrix is not positive definite: p.Ap is " + curvature);
            }
            double alpha = rz / curvature;
            for (int i = 0; i < x.length; i++) {
                x[i] += alpha * p[i];
                r[i] -= alpha * ap[i];
            }
            z = divide(r, diagonal);
            double rzBefore = rz;
            rz = dot(r, z);
            for (int i = 0; i < x.length; i++) {
                p[i] = z[i] + rz / rzBefore * p[i];
            }
            norm = Math.sqrt(dot(r, r));
            iterations++;
            if (iterations % 50 == 0) {
                say("iteration " + iterations + ": residual " + (float) (norm / first));
            }
        }
        return iterations;
    }

    /** result = A vector: fetches the whole vector, then each rank multiplies its own rows. */
    private void multiply(double[] vector, double[] result) throws MPIException {
        int m = vector.length;
        comm.allGatherv(vector, m, MPI.DOUBLE, whole, rowCounts, firstRows, MPI.DOUBLE);
        for (int row = 0; row < result.length; row++) {
            double sum = 0;
            for (int k = mine.starts[row]; k < mine.starts[row + 1]; k++) {
                sum += mine.values[k] * whole[mine.columns[k]];
            }
            result[row] = sum;
        }
    }

    private double dot(double[] a, double[] b) throws MPIException {
        double[] sum = new double[1];
        for (int i = 0; i < a.length; i++) {
            sum[0] += a[i] * b[i];
        }
        comm.allReduce(sum, 1, MPI.DOUBLE, MPI.SUM);
        return sum[0];
    }

    private double[] diagonal() {
        double[] diagonal = new double[rowCounts[rank]];
        for (int row = 0; row < diagonal.length; row++) {
            for (int k = mine.starts[row]; k < mine.starts[row + 1]; k++) {
                if (mine.columns[k] == firstRows[rank] + row) {
                    diagonal[row] += mine.values[k];
                }
            }
            if (!(diagonal[row] > 0)) {
                throw new IllegalStateException(
                        String.format(
                                "the matrix is not positive definite: row %d has %s on the"
                                        + " diagonal",
                                firstRows[rank] + row + 1, diagonal[row]));
            }
        }
        return diagonal;
    }

    private static double[] divide(double[] a, double[] b) {
        double[] quotient = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            quotient[i] = a[i] / b[i];
        }
        return quotient;
    }

    private void check(double[] x, double[] b, double[] known, double allowedError)
            throws MPIException {
        double[] difference = new double[x.length];
        multiply(x, difference);
        double[] error = new double[1];
        for (int i = 0; i < x.length; i++) {
            difference[i] = b[i] - difference[i];
            error[0] = Math.max(error[0], Math.abs(x[i] - known[i]));
        }
        double residual = Math.sqrt(dot(difference, difference) / dot(b, b));
        comm.allReduce(error, 1, MPI.DOUBLE, MPI.MAX);
        if (!(residual < 1e-11)) {
            throw new IllegalStateException(
                    "wrong result: the true residual is " + residual + ", allowed is 1e-11");
        }
        if (!(error[0] < allowedError)) {
            throw new IllegalStateException(
                    String.format(
                            "wrong result: the answer is off the known one by %s, allowed is %s",
                            error[0], allowedError));
        }
        say("check: true residual " + (float) residual + ", largest error " + (float) error[0]);
    }

    private void say(String line) {
        if (rank == 0) {
            System.out.println(line);
        }
    }

    /**
     * Reads a Matrix Market file: coordinate format, real or integer, symmetric or general.
     *
     * @see <a href="https://math.nist.gov/MatrixMarket/formats.html">the format</a>
     */
    private static Rows read(String file) throws IOException {
        if (!new File(file).exists()) {
            throw new FileNotFoundException(
                    String.format(
                            "no file '%s': run from the top folder of the project, or give the path"
                                    + " of a Matrix Market file as the first argument",
                            file));
        }
        try (BufferedReader in = open(file)) {
            String banner = String.valueOf(in.readLine()).toLowerCase(Locale.ROOT);
            boolean symmetric = banner.endsWith(" symmetric");
            if (!banner.startsWith("%%matrixmarket matrix coordinate ")
                    || !(banner.contains(" real ") || banner.contains(" integer "))
                    || !(symmetric || banner.endsWith(" general"))) {
                throw new IOException(
                        file
                                + " has to begin with '%%MatrixMarket matrix coordinate real"
                                + " symmetric' (or integer, or general), not with: "
                                + banner);
            }
            String line = in.readLine();
            while (line != null && line.startsWith("%")) {
                line = in.readLine();
            }
            String[] sizes = words(file, line, "rows columns entries");
            if (!sizes[0].equals(sizes[1])) {
                throw new IOException(file + ": a matrix of " + line + " has to be square");
            }
            int n = Integer.parseInt(sizes[0]);
            int[][] places = new int[Integer.parseInt(sizes[2])][];
            double[] values = new double[places.length];
            for (int k = 0; k < places.length; k++) {
                String[] entry = words(file, in.readLine(), "row column value");
                int row = Integer.parseInt(entry[0]);
                int column = Integer.parseInt(entry[1]);
                if (Math.min(row, column) < 1 || Math.max(row, column) > n) {
                    throw new IOException(file + ": entry " + row + " " + column + " is outside");
                }
                places[k] = new int[] {row - 1, column - 1};
                values[k] = Double.parseDouble(entry[2]);
            }
            return toRows(n, places, values, symmetric);
        }
    }

    private static BufferedReader open(String file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8));
    }

    private static String[] words(String file, String line, String meaning) throws IOException {
        String[] words = line == null ? new String[0] : line.trim().split("\\s+");
        if (words.length != 3) {
            throw new IOException(file + ": found '" + line + "' in place of: " + meaning);
        }
        return words;
    }

    /** Sorts entries, each a row and a column, into rows. */
    private static Rows toRows(int n, int[][] places, double[] values, boolean symmetric) {
        // A symmetric file holds one triangle; every entry off the diagonal stands for two.
        int[] lengths = new int[n];
        for (int[] place : places) {
            lengths[place[0]]++;
            if (symmetric && place[0] != place[1]) {
                lengths[place[1]]++;
            }
        }
        Rows rows = new Rows(lengths);
        int[] next = Arrays.copyOf(rows.starts, n);
        for (int k = 0; k < values.length; k++) {
            int row = places[k][0];
            int column = places[k][1];
            rows.columns[next[row]] = column;
            rows.values[next[row]++] = values[k];
            if (symmetric && row != column) {
                rows.columns[next[column]] = row;
                rows.values[next[column]++] = values[k];
            }
        }
        return rows;
    }

    private static double number(String[] args, int index, String name, double preset) {
        if (index >= args.length) {
            return preset;
        }
        try {
            return Double.parseDouble(args[index]);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    String.format(
                            "%s (argument %d) is '%s', it has to be a number",
                            name, index + 1, args[index]));
        }
    }
}
