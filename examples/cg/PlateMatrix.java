import java.util.Locale;

/**
 * Prints the matrix of a heated plate as a Matrix Market file. It needs no MPI:
 *
 * <pre>java examples/cg/PlateMatrix.java 64 &gt; examples/cg/plate64.mtx</pre>
 *
 * <p>Heat flows between each of N x N points and its four neighbours (finite differences); around
 * them lies an edge that is held cold. A disc in the middle of the plate conducts 100 times better
 * than the rest, which makes the equations a good deal harder to solve.
 */
public final class PlateMatrix {
    private PlateMatrix() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException(
                    "one argument is needed: N, the points along a side");
        }
        int n = Integer.parseInt(args[0]);
        StringBuilder entries = new StringBuilder();
        int count = 0;
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                int row = y * n + x + 1;
                int above = flow(n, x, y, x, y - 1);
                int left = flow(n, x, y, x - 1, y);
                int sum = above + left + flow(n, x, y, x + 1, y) + flow(n, x, y, x, y + 1);
                // Symmetric: only the lower triangle, the neighbours with lower numbers.
                if (y > 0) {
                    entries.append(entry(row, row - n, -above));
                    count++;
                }
                if (x > 0) {
                    entries.append(entry(row, row - 1, -left));
                    count++;
                }
                entries.append(entry(row, row, sum));
                count++;
            }
        }
        System.out.print("%%MatrixMarket matrix coordinate real symmetric\n");
        System.out.print("% Heat in a plate; a disc in it conducts 100 times better.\n");
        System.out.print("% Made by PlateMatrix.java " + n + "\n");
        System.out.print(entry(n * n, n * n, count));
        System.out.print(entries);
    }

    private static String entry(int row, int column, int value) {
        return String.format(Locale.ROOT, "%d %d %d\n", row, column, value);
    }

    /** How well heat flows between two neighbours: 100 if both lie in the disc, else 1. */
    private static int flow(int n, int x, int y, int otherX, int otherY) {
        double middle = 0.5 * (n - 1);
        double here = Math.hypot(x - middle, y - middle);
        double there = Math.hypot(otherX - middle, otherY - middle);
        return Math.max(here, there) < 0.25 * n ? 100 : 1;
    }
}
