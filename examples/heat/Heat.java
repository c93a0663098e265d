import mpi.Comm;
import mpi.Intracomm;
import mpi.MPI;
import mpi.MPIException;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Heat spreading through a metal plate, in two dimensions, on any number of ranks.
 *
 * <p>The plate starts cold, with the glowing letters BANTENG in it; its edges are held at zero. In
 * one time step every point moves a little towards the mean of its four neighbours:
 *
 * <pre>next = u + R * (up + down + left + right - 4 u)</pre>
 *
 * <p>The rows of the plate are split over the ranks. A rank also keeps a copy of the last row of
 * the rank above and of the first row of the rank below, its <em>halo</em>, and refreshes both
 * before every step: that is all the communication the method needs. At the end rank 0 collects the
 * plate and writes it as a PNG picture.
 *
 * <p>Two laws tell whether the result is right. The hottest point may never get hotter and no point
 * may fall below zero (the maximum principle). And sine waves are the natural modes of this
 * equation: the part of the temperature that is a given wave shrinks in every step by a factor that
 * a formula gives, whatever else is on the plate. A mistake in a halo breaks this at once.
 *
 * <p>Arguments, all optional: WIDTH HEIGHT STEPS FILE.
 */
public final class Heat {
    /** Heat exchanged per step; above 0.25 the method is unstable. */
    private static final double R = 0.2;

    /** The lowest MODES x MODES waves are compared with the formula. */
    private static final int MODES = 8;

    /** Tags of the messages to the rank above and to the rank below. */
    private static final int UP = 1;

    private static final int DOWN = 2;

    private final Comm comm;
    private final int rank;
    private final int size;

    /** Points across and down the whole plate, without its edges. */
    private final int width;

    private final int height;

    /** The rows of this rank: {@code rows} of them, the first being row {@code firstRow}. */
    private final int firstRow;

    private final int rows;

    /** From one row to the next in the arrays: the points and one edge point on either side. */
    private final int stride;

    /** Temperatures now and after the step, each with a halo row above and below. */
    private double[] u;

    private double[] next;

    public static void main(String[] args) throws MPIException, IOException {
        args = MPI.Init(args);
        int width = number(args, 0, "WIDTH", 1440, 64);
        int height = number(args, 1, "HEIGHT", 450, 16);
        int steps = number(args, 2, "STEPS", 1000, 1);
        String file = args.length > 3 ? args[3] : "heat.png";

        // A rank without a row would have no neighbours to speak to: leave such ranks out.
        int worldRank = MPI.COMM_WORLD.getRank();
        int worldSize = MPI.COMM_WORLD.getSize();
        int workers = Math.min(worldSize, height);
        if (worldRank == 0 && workers < worldSize) {
            int idle = worldSize - workers;
            System.out.println(idle + " ranks stay idle: the plate has " + height + " rows");
        }
        int colour = worldRank < workers ? 0 : MPI.UNDEFINED;
        Intracomm comm = MPI.COMM_WORLD.split(colour, worldRank);
        if (!comm.isNull()) {
            new Heat(comm, width, height).run(steps, file);
            comm.free();
        }
        MPI.Finalize();
    }

    private Heat(Comm comm, int width, int height) throws MPIException {
        this.comm = comm;
        this.rank = comm.getRank();
        this.size = comm.getSize();
        this.width = width;
        this.height = height;
        this.firstRow = firstRowOf(rank);
        this.rows = firstRowOf(rank + 1) - firstRow;
        this.stride = width + 2;
        this.u = new double[(rows + 2) * stride];
        this.next = new double[(rows + 2) * stride];
    }

    private void run(int steps, String file) throws MPIException, IOException {
        paintLetters();
        double[] wavesAtStart = waves();
        say("plate " + width + " x " + height + ", " + steps + " steps, " + size + " ranks");

        double start = MPI.wtime();
        double hottest = 1;
        int every = Math.max(1, steps / 8);
        for (int step = 1; step <= steps; step++) {
            exchangeHalos();
            advance();
            if (step % every == 0 || step == steps) {
                hottest = report(step, hottest);
            }
        }
        double seconds = MPI.wtime() - start;

        checkWaves(wavesAtStart, waves(), steps);
        writePicture(file, hottest);
        double speed = 1e-6 * steps * width * height / seconds;
        say(String.format("%.2f s, %.0f million points per second", seconds, speed));
    }

    /** The first row of a rank: the rows are dealt out as evenly as they go. */
    private int firstRowOf(int someRank) {
        return (int) ((long) height * someRank / size);
    }

    /** Gives the neighbours their halos and takes ours; PROC_NULL, at the edges, does nothing. */
    private void exchangeHalos() throws MPIException {
        int above = rank > 0 ? rank - 1 : MPI.PROC_NULL;
        int below = rank < size - 1 ? rank + 1 : MPI.PROC_NULL;

        DoubleBuffer haloAbove = MPI.slice(u, 0);
        DoubleBuffer first = MPI.slice(u, stride);
        DoubleBuffer last = MPI.slice(u, rows * stride);
        DoubleBuffer haloBelow = MPI.slice(u, (rows + 1) * stride);
        int n = stride;

        // Our first row goes up while the first row of the rank below arrives in our lower halo ...
        comm.sendRecv(first, n, MPI.DOUBLE, above, UP, haloBelow, n, MPI.DOUBLE, below, UP);
        // ... and our last row goes down while the last row of the rank above arrives.
        comm.sendRecv(last, n, MPI.DOUBLE, below, DOWN, haloAbove, n, MPI.DOUBLE, above, DOWN);
    }

    /** One time step. */
    private void advance() {
        double[] from = u;
        double[] to = next;
        for (int row = 1; row <= rows; row++) {
            int first = row * stride + 1;
            for (int k = first; k < first + width; k++) {
                double around = from[k - stride] + from[k + stride] + from[k - 1] + from[k + 1];
                to[k] = from[k] + R * (around - 4 * from[k]);
            }
        }
        u = to;
        next = from;
    }

    /**
     * Prints how far we are and checks the maximum principle.
     *
     * @return the temperature of the hottest point
     */
    private double report(int step, double hottestBefore) throws MPIException {
        // After a step `next` holds the temperatures before it.
        double change = 0;
        double max = 0;
        double min = 0;
        for (int k = stride; k < (rows + 1) * stride; k++) {
            change = Math.max(change, Math.abs(u[k] - next[k]));
            max = Math.max(max, u[k]);
            min = Math.min(min, u[k]);
        }
        // One reduction instead of three: the minimum is the maximum of the negated values.
        double[] extremes = {change, max, -min};
        comm.allReduce(extremes, extremes.length, MPI.DOUBLE, MPI.MAX);
        double hottest = extremes[1];
        double coldest = -extremes[2];
        say(
                String.format(
                        "step %5d: hottest %.4f, largest change %.6f", step, hottest, extremes[0]));

        double rounding = 1e-14;
        if (!(hottest <= hottestBefore + rounding) || !(coldest >= -rounding)) {
            throw new IllegalStateException(
                    String.format(
                            "wrong result: temperatures %s to %s in step %d, allowed are 0 to %s",
                            coldest, hottest, step, hottestBefore));
        }
        return hottest;
    }

    /** How much of each of the lowest waves is in the temperature of the whole plate. */
    private double[] waves() throws MPIException {
        double[] sum = new double[MODES * MODES];
        for (int row = 1; row <= rows; row++) {
            for (int n = 0; n < MODES; n++) {
                double alongRow = 0;
                for (int column = 1; column <= width; column++) {
                    double wave = Math.sin((n + 1) * Math.PI * column / (width + 1));
                    alongRow += u[row * stride + column] * wave;
                }
                for (int m = 0; m < MODES; m++) {
                    double y = (double) (firstRow + row) / (height + 1);
                    sum[m * MODES + n] += alongRow * Math.sin((m + 1) * Math.PI * y);
                }
            }
        }
        comm.allReduce(sum, sum.length, MPI.DOUBLE, MPI.SUM);
        for (int k = 0; k < sum.length; k++) {
            sum[k] *= 4.0 / (width + 1) / (height + 1);
        }
        return sum;
    }

    /** Compares what became of each wave with what the formula says. */
    private void checkWaves(double[] before, double[] after, int steps) {
        double worst = 0;
        for (int m = 0; m < MODES; m++) {
            for (int n = 0; n < MODES; n++) {
                double a = Math.sin((m + 1) * Math.PI / (2 * (height + 1)));
                double b = Math.sin((n + 1) * Math.PI / (2 * (width + 1)));
                double perStep = 1 - 4 * R * (a * a + b * b);
                int k = m * MODES + n;
                double expected = before[k] * Math.pow(perStep, steps);
                worst = Math.max(worst, Math.abs(after[k] - expected));
            }
        }
        if (!(worst < 1e-11)) {
            throw new IllegalStateException(
                    "wrong result: a wave is off by " + worst + ", allowed is 1e-11");
        }
        int waves = MODES * MODES;
        say("check: " + waves + " waves shrank as the formula says, within " + (float) worst);
    }

    /** Lights the letters that fall into the rows of this rank. */
    private void paintLetters() {
        String[] letters = {
            "####   ###  #   # ##### ##### #   #  ### ",
            "#   # #   # ##  #   #   #     ##  # #   #",
            "#   # #   # # # #   #   #     # # # #    ",
            "####  ##### #  ##   #   ####  #  ## #  ##",
            "#   # #   # #   #   #   #     #   # #   #",
            "#   # #   # #   #   #   #     #   # #   #",
            "####  #   # #   #   #   ##### #   #  ### ",
        };
        int down = letters.length;
        int across = letters[0].length();
        double dot = Math.min(width / (across + 8.0), height / (down + 4.0));
        double left = (width - across * dot) / 2;
        double top = (height - down * dot) / 2;
        for (int row = 1; row <= rows; row++) {
            int y = (int) Math.floor((firstRow + row - 1 - top) / dot);
            for (int column = 1; column <= width; column++) {
                int x = (int) Math.floor((column - 1 - left) / dot);
                boolean inside = 0 <= y && y < down && 0 <= x && x < across;
                if (inside && letters[y].charAt(x) == '#') {
                    u[row * stride + column] = 1;
                }
            }
        }
    }

    /** Every rank turns its own rows into colour numbers; rank 0 gathers them into one picture. */
    private void writePicture(String file, double hottest) throws MPIException, IOException {
        byte[] mine = new byte[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < width; column++) {
                double heat = u[(row + 1) * stride + column + 1] / hottest;
                // The square root shows the faint glow around the letters, too.
                mine[row * width + column] = (byte) (int) (255 * Math.sqrt(Math.max(0, heat)));
            }
        }
        int[] counts = new int[size];
        int[] displacements = new int[size];
        for (int r = 0; r < size; r++) {
            displacements[r] = firstRowOf(r) * width;
            counts[r] = firstRowOf(r + 1) * width - displacements[r];
        }
        byte[] picture = rank == 0 ? new byte[width * height] : null;
        comm.gatherv(mine, mine.length, MPI.BYTE, picture, counts, displacements, MPI.BYTE, 0);
        if (rank == 0) {
            try (FileOutputStream out = new FileOutputStream(file)) {
                out.write(Png.encode(picture, width, height));
            }
            System.out.println("picture: " + file);
        }
    }

    private void say(String line) {
        if (rank == 0) {
            System.out.println(line);
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

    /**
     * Just enough of the PNG format (W3C Recommendation, 3rd edition) for a picture of 256 colours.
     */
    private static final class Png {
        /** Cold to hot; the colours in between are mixed. */
        private static final int[] COLOURS = {
            0x000004, 0x160b39, 0x420a68, 0x6a176e, 0x932667, 0xbc3754, 0xdd513a, 0xf37819,
            0xfca50a, 0xf6d746, 0xfcffa4,
        };

        static byte[] encode(byte[] colourNumbers, int width, int height) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream png = new DataOutputStream(bytes);
            png.writeLong(0x89504e470d0a1a0aL);

            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeInt(width);
            fields.writeInt(height);
            fields.write(new byte[] {8, 3, 0, 0, 0}); // 8 bits a pixel, colours from a palette
            chunk(png, "IHDR", header.toByteArray());

            chunk(png, "PLTE", palette());

            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                for (int row = 0; row < height; row++) {
                    deflater.write(0); // no filter
                    deflater.write(colourNumbers, row * width, width);
                }
            }
            chunk(png, "IDAT", packed.toByteArray());
            chunk(png, "IEND", new byte[0]);
            return bytes.toByteArray();
        }

        /** A chunk is its length, its type, its data and a checksum of type and data. */
        private static void chunk(DataOutputStream png, String type, byte[] data)
                throws IOException {
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            CRC32 crc = new CRC32();
            crc.update(name, 0, name.length);
            crc.update(data, 0, data.length);
            png.writeInt(data.length);
            png.write(name);
            png.write(data);
            png.writeInt((int) crc.getValue());
        }

        private static byte[] palette() {
            byte[] rgb = new byte[3 * 256];
            for (int k = 0; k < 256; k++) {
                double place = k / 255.0 * (COLOURS.length - 1);
                int from = Math.min((int) place, COLOURS.length - 2);
                for (int part = 0; part < 3; part++) {
                    int shift = 16 - 8 * part;
                    int low = COLOURS[from] >> shift & 0xff;
                    int high = COLOURS[from + 1] >> shift & 0xff;
                    rgb[3 * k + part] = (byte) (int) (low + (place - from) * (high - low));
                }
            }
            return rgb;
        }
    }
}
