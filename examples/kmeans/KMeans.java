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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds clusters in a table of points by the k-means method.
 *
 * <p>Rank 0 reads the table and deals out its points. In each round every rank assigns its points
 * to the nearest of k centres; then each centre moves to the mean of its points. The mean needs the
 * sum over all ranks: one allReduce of all sums and counts is all the communication of a round, so
 * the points never move again.
 *
 * <p>The last column of the table names the cluster that a point was drawn from. The method does
 * not look at it; the program uses it at the end to see whether the clusters that were found are
 * the true ones. It also checks that the inertia, the sum of the squared distances of all points
 * from their centres, never grows, and that in the end every point belongs to its nearest centre
 * and every centre is the mean of its points.
 *
 * <p>Arguments, all optional: FILE K PURITY. FILE has a line of column names, then a line per
 * point: numbers and a label, separated by commas. K is the number of clusters (preset: the number
 * of different labels), PURITY how many per cent of the points (preset: 95) must have the label
 * that most points of their cluster have.
 */
public final class KMeans {
    private static final String DEFAULT_FILE = "examples/kmeans/blobs.csv";

    private static final int MOST_ROUNDS = 200;

    private final Comm comm;
    private final int rank;
    private final int size;

    /** How many points, numbers in a point, clusters and different labels there are. */
    private final int n;

    private final int dimensions;
    private final int k;
    private final int labelCount;

    /** How many points each rank has, and the first of them. */
    private final int[] counts;

    private final int[] firsts;

    /** The points of this rank one after the other, their labels and their clusters. */
    private final double[] points;

    private final int[] labels;
    private final int[] clusters;

    /** The centres one after the other, the same on every rank. */
    private final double[] centres;

    /** The table, as rank 0 reads it. */
    private static final class Table {
        int dimensions;
        double[] points;
        int[] labels;
        final List<String> labelNames = new ArrayList<>();
    }

    public static void main(String[] args) throws MPIException, IOException {
        args = MPI.Init(args);
        String file = args.length > 0 ? args[0] : DEFAULT_FILE;
        int k = number(args, 1, "K", 0, 1);
        int purity = number(args, 2, "PURITY", 95, 0);
        Table table = MPI.COMM_WORLD.getRank() == 0 ? read(file) : null;
        KMeans job = new KMeans(MPI.COMM_WORLD, table, k);
        job.say(file + ": " + job.n + " points, " + job.k + " clusters, " + job.size + " ranks");
        job.findClusters();
        job.checkAndDraw(table);
        job.compareWithLabels(purity);
        MPI.Finalize();
    }

    /** Deals out the table, which only rank 0 has. */
    private KMeans(Comm comm, Table table, int wantedClusters) throws MPIException {
        this.comm = comm;
        this.rank = comm.getRank();
        this.size = comm.getSize();
        int[] sizes = new int[3];
        if (rank == 0) {
            sizes[0] = table.labels.length;
            sizes[1] = table.dimensions;
            sizes[2] = table.labelNames.size();
        }
        comm.bcast(sizes, sizes.length, MPI.INT, 0);
        this.n = sizes[0];
        this.dimensions = sizes[1];
        this.labelCount = sizes[2];
        this.k = wantedClusters > 0 ? wantedClusters : labelCount;
        if (k > n) {
            throw new IllegalArgumentException(
                    "K (argument 2) is " + k + ", more than the " + n + " points");
        }

        this.counts = new int[size];
        this.firsts = new int[size];
        int[] numberCounts = new int[size];
        int[] firstNumbers = new int[size];
        for (int r = 0; r < size; r++) {
            firsts[r] = (int) ((long) n * r / size);
            counts[r] = (int) ((long) n * (r + 1) / size) - firsts[r];
            firstNumbers[r] = firsts[r] * dimensions;
            numberCounts[r] = counts[r] * dimensions;
        }
        int mine = counts[rank];
        this.labels = new int[mine];
        this.clusters = new int[mine];
        this.points = new double[mine * dimensions];
        this.centres = new double[k * dimensions];
        int[] allLabels = null;
        double[] allPoints = null;
        if (rank == 0) {
            allLabels = table.labels;
            allPoints = table.points;
            chooseCentres(allPoints);
        }
        int m = points.length;
        comm.scatterv(allPoints, numberCounts, firstNumbers, MPI.DOUBLE, points, m, MPI.DOUBLE, 0);
        comm.scatterv(allLabels, counts, firsts, MPI.INT, labels, mine, MPI.INT, 0);
        comm.bcast(centres, centres.length, MPI.DOUBLE, 0);
    }

    /**
     * The first centre is the first point; each further one is the point that is farthest from all
     * centres so far (Gonzalez 1985).
     */
    private void chooseCentres(double[] all) {
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.MAX_VALUE);
        int chosen = 0;
        for (int c = 0; c < k; c++) {
            System.arraycopy(all, chosen * dimensions, centres, c * dimensions, dimensions);
            for (int i = 0; i < n; i++) {
                nearest[i] = Math.min(nearest[i], squaredDistance(all, i, c));
                if (i == 0 || nearest[i] > nearest[chosen]) {
                    chosen = i;
                }
            }
        }
    }

    private void findClusters() throws MPIException {
        Arrays.fill(clusters, -1);
        double inertiaBefore = Double.MAX_VALUE;
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            // Per cluster the sum of its points and their number; then the inertia and the moves.
            double[] sums = new double[k * (dimensions + 1) + 2];
            int inertia = sums.length - 2;
            int moved = sums.length - 1;
            for (int i = 0; i < clusters.length; i++) {
                int c = nearestCentre(points, i);
                sums[inertia] += squaredDistance(points, i, c);
                sums[moved] += c == clusters[i] ? 0 : 1;
                clusters[i] = c;
                for (int d = 0; d < dimensions; d++) {
                    sums[c * (dimensions + 1) + d] += points[i * dimensions + d];
                }
                sums[c * (dimensions + 1) + dimensions]++;
            }
            comm.allReduce(sums, sums.length, MPI.DOUBLE, MPI.SUM);

            say(
                    String.format(
                            "round %2d: inertia %.3f, %.0f points changed their cluster",
                            round, sums[inertia], sums[moved]));
            if (!(sums[inertia] <= inertiaBefore * (1 + 1e-12))) {
                throw new IllegalStateException(
                        String.format(
                                "wrong result: the inertia grew from %s to %s in round %d",
                                inertiaBefore, sums[inertia], round));
            }
            if (sums[moved] == 0) {
                return;
            }
            inertiaBefore = sums[inertia];
            moveCentres(sums);
        }
        throw new IllegalStateException("no end after " + MOST_ROUNDS + " rounds");
    }

    private void moveCentres(double[] sums) {
        for (int c = 0; c < k; c++) {
            double count = sums[c * (dimensions + 1) + dimensions];
            for (int d = 0; d < dimensions && count > 0; d++) {
                centres[c * dimensions + d] = sums[c * (dimensions + 1) + d] / count;
            }
        }
    }

    private int nearestCentre(double[] of, int i) {
        int best = 0;
        double bestDistance = squaredDistance(of, i, 0);
        for (int c = 1; c < k; c++) {
            double distance = squaredDistance(of, i, c);
            if (distance < bestDistance) {
                best = c;
                bestDistance = distance;
            }
        }
        return best;
    }

    private double squaredDistance(double[] of, int i, int c) {
        double sum = 0;
        for (int d = 0; d < dimensions; d++) {
            double apart = of[i * dimensions + d] - centres[c * dimensions + d];
            sum += apart * apart;
        }
        return sum;
    }

    /** Rank 0 collects the clusters of all points, looks whether they are right and draws them. */
    private void checkAndDraw(Table table) throws MPIException {
        int[] all = rank == 0 ? new int[n] : null;
        comm.gatherv(clusters, clusters.length, MPI.INT, all, counts, firsts, MPI.INT, 0);
        if (rank != 0) {
            return;
        }
        for (int i = 0; i < n; i++) {
            int nearest = nearestCentre(table.points, i);
            if (all[i] != nearest) {
                throw new IllegalStateException(
                        String.format(
                                "wrong result: point %d is in cluster %d, nearest is centre %d",
                                i + 1, all[i], nearest));
            }
        }
        checkMeans(table.points, all);
        if (dimensions >= 2) {
            draw(table.points, all);
        }
    }

    /** At the end no centre moves any more, so each has to be the mean of its points. */
    private void checkMeans(double[] all, int[] clusterOf) {
        double[] offset = new double[centres.length];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < dimensions; d++) {
                int j = clusterOf[i] * dimensions + d;
                offset[j] += (all[i * dimensions + d] - centres[j]) / n;
            }
        }
        for (int j = 0; j < offset.length; j++) {
            if (!(Math.abs(offset[j]) <= 1e-9 * (1 + Math.abs(centres[j])))) {
                throw new IllegalStateException(
                        "wrong result: centre "
                                + j / dimensions
                                + " is not the mean of its points");
            }
        }
    }

    /** A map of the first two columns; every cluster has a letter. */
    private void draw(double[] all, int[] clusterOf) {
        int across = 64;
        int down = 20;
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < 2; d++) {
                low[d] = Math.min(low[d], all[i * dimensions + d]);
                high[d] = Math.max(high[d], all[i * dimensions + d]);
            }
        }
        char[][] map = new char[down][across];
        for (char[] line : map) {
            Arrays.fill(line, ' ');
        }
        for (int i = 0; i < n; i++) {
            double x = (all[i * dimensions] - low[0]) / (high[0] - low[0]);
            double y = (all[i * dimensions + 1] - low[1]) / (high[1] - low[1]);
            char letter = (char) ('a' + clusterOf[i] % 26);
            map[(int) ((1 - y) * (down - 1))][(int) (x * (across - 1))] = letter;
        }
        for (char[] line : map) {
            System.out.println(new String(line).stripTrailing());
        }
    }

    /** Do the points of a cluster have one label, and each cluster another one? */
    private void compareWithLabels(int purity) throws MPIException {
        int[] table = new int[k * labelCount];
        for (int i = 0; i < labels.length; i++) {
            table[clusters[i] * labelCount + labels[i]]++;
        }
        comm.allReduce(table, table.length, MPI.INT, MPI.SUM);
        int agreeing = 0;
        boolean[] taken = new boolean[labelCount];
        int different = 0;
        for (int c = 0; c < k; c++) {
            int most = 0;
            for (int label = 1; label < labelCount; label++) {
                if (table[c * labelCount + label] > table[c * labelCount + most]) {
                    most = label;
                }
            }
            agreeing += table[c * labelCount + most];
            different += taken[most] ? 0 : 1;
            taken[most] = true;
        }
        if ((k == labelCount && different < labelCount) || 100L * agreeing < (long) purity * n) {
            throw new IllegalStateException(
                    String.format(
                            "wrong result: %d of %d labels found, %d of %d points agree",
                            different, labelCount, agreeing, n));
        }
        say("check: " + agreeing + " of " + n + " points are with those of their label");
    }

    private void say(String line) {
        if (rank == 0) {
            System.out.println(line);
        }
    }

    private static Table read(String file) throws IOException {
        if (!new File(file).exists()) {
            throw new FileNotFoundException(
                    String.format(
                            "no file '%s': run from the top folder of the project, or give the path"
                                    + " of a table as the first argument",
                            file));
        }
        List<String> lines = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8))) {
            String line = in.readLine(); // the names of the columns
            Table table = new Table();
            table.dimensions = line == null ? 0 : line.split(",", -1).length - 1;
            for (line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            if (table.dimensions < 1 || lines.isEmpty()) {
                throw new IOException(file + " has no points, or no column beside the label");
            }
            fill(table, lines, file);
            return table;
        }
    }

    private static void fill(Table table, List<String> lines, String file) throws IOException {
        table.points = new double[lines.size() * table.dimensions];
        table.labels = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).split(",", -1);
            if (words.length != table.dimensions + 1) {
                throw new IOException(
                        String.format(
                                "%s: point %d is '%s', it should be %d numbers and a label",
                                file, i + 1, lines.get(i), table.dimensions));
            }
            for (int d = 0; d < table.dimensions; d++) {
                table.points[i * table.dimensions + d] = Double.parseDouble(words[d].trim());
            }
            String label = words[table.dimensions].trim();
            if (!table.labelNames.contains(label)) {
                table.labelNames.add(label);
            }
            table.labels[i] = table.labelNames.indexOf(label);
        }
    }

    private static int number(String[] args, int index, String name, int preset, int least) {
        if (index >= args.length) {
            return preset;
        }
        try {
            int value = Integer.parseInt(args[index]);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Not a number: said below, together with the numbers that are too small.
        }
        throw new IllegalArgumentException(
                String.format(
                        "%s (argument %d) is '%s', it has to be a whole number of at least %d",
                        name, index + 1, args[index], least));
    }
}
