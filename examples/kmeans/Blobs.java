import java.util.Locale;
import java.util.Random;

/**
 * Prints points in six clouds as comma-separated values, each with the name of its cloud. It needs
 * no MPI:
 *
 * <pre>java examples/kmeans/Blobs.java 300 &gt; examples/kmeans/blobs.csv</pre>
 *
 * <p>The clouds are normal distributions with the middles and widths below; the argument is the
 * number of points in each. The random numbers are those of java.util.Random with seed 1.
 */
public final class Blobs {
    /** The clouds: where they are and how wide, in x and in y. */
    private static final double[][] CLOUDS = {
        {-6.5, 3.5, 1.3, 1.0},
        {-6.0, -3.0, 0.9, 1.4},
        {-0.5, 0.5, 1.1, 1.1},
        {1.0, -5.0, 1.7, 0.7},
        {2.0, 5.5, 1.5, 0.9},
        {6.5, 0.5, 0.9, 1.7},
    };

    private static final String[] NAMES = {"rose", "lily", "iris", "moss", "fern", "reed"};

    private Blobs() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("one argument is needed: the points in each cloud");
        }
        int perCloud = Integer.parseInt(args[0]);
        Random random = new Random(1);
        System.out.print("x,y,label\n");
        for (int k = 0; k < perCloud; k++) {
            for (int c = 0; c < CLOUDS.length; c++) {
                double x = CLOUDS[c][0] + CLOUDS[c][2] * random.nextGaussian();
                double y = CLOUDS[c][1] + CLOUDS[c][3] * random.nextGaussian();
                System.out.print(String.format(Locale.ROOT, "%.3f,%.3f,%s\n", x, y, NAMES[c]));
            }
        }
    }
}
