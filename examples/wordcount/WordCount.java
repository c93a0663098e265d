import mpi.Comm;
import mpi.MPI;
import mpi.MPIException;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts the words of a text, the way that map-reduce systems do it.
 *
 * <p>Rank 0 cuts the text into pieces, never inside a word, and deals them out (scatterv). Every
 * rank counts the words of its piece. Then each word has to come together at one rank, its owner,
 * which a hash of the word tells: all ranks send to all others what these own (allToAllv), and each
 * owner adds up. The most frequent words of all are among the most frequent of each owner, so these
 * few go to rank 0 (gatherv), which prints them.
 *
 * <p>Check: rank 0 counts the whole text on its own, too, and compares.
 *
 * <p>Arguments, all optional: FILE TOP. FILE is a text in UTF-8 (preset: the licence of this
 * project), TOP the number of words to print.
 */
public final class WordCount {
    private static final String DEFAULT_FILE = "LICENSE";

    private final Comm comm;
    private final int rank;
    private final int size;

    public static void main(String[] args) throws MPIException, IOException {
        args = MPI.Init(args);
        String file = args.length > 0 ? args[0] : DEFAULT_FILE;
        int top = number(args, 1, "TOP", 20, 0);
        new WordCount(MPI.COMM_WORLD).run(file, top);
        MPI.Finalize();
    }

    private WordCount(Comm comm) throws MPIException {
        this.comm = comm;
        this.rank = comm.getRank();
        this.size = comm.getSize();
    }

    private void run(String file, int top) throws MPIException, IOException {
        byte[] text = rank == 0 ? read(file) : null;
        byte[] piece = scatterPieces(text);
        Map<String, Integer> mine = new HashMap<>();
        count(piece, mine);
        Map<String, Integer> owned = exchange(mine);

        int[] sums = {total(owned), owned.size()};
        comm.reduce(sums, sums.length, MPI.INT, MPI.SUM, 0);
        List<Map.Entry<String, Integer>> best = gatherBest(owned, top);
        if (rank == 0) {
            System.out.println(
                    String.format(
                            "%s: %d words, %d different, %d ranks", file, sums[0], sums[1], size));
            for (Map.Entry<String, Integer> entry : best) {
                System.out.println(String.format("%7d %s", entry.getValue(), entry.getKey()));
            }
            check(text, sums, best, top);
        }
    }

    /** Cuts the text, which only rank 0 has, into pieces of about the same size. */
    private byte[] scatterPieces(byte[] text) throws MPIException {
        int[] lengths = new int[size];
        int[] firsts = new int[size];
        if (rank == 0) {
            int first = 0;
            for (int r = 0; r < size; r++) {
                int end = Math.max(first, (int) ((long) text.length * (r + 1) / size));
                // White space is never part of a word, nor of a letter of several bytes.
                while (end < text.length && !isSpace(text[end])) {
                    end++;
                }
                firsts[r] = first;
                lengths[r] = end - first;
                first = end;
            }
        }
        int[] length = new int[1];
        comm.scatter(lengths, 1, MPI.INT, length, 1, MPI.INT, 0);
        byte[] piece = new byte[length[0]];
        comm.scatterv(text, lengths, firsts, MPI.BYTE, piece, piece.length, MPI.BYTE, 0);
        return piece;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Adds the words of a text to a table. A word is letters, or letters around an apostrophe. */
    private static void count(byte[] utf8, Map<String, Integer> table) {
        String text = new String(utf8, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = isLetter(text, i) || (start >= 0 && isApostropheInWord(text, i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                table.merge(text.substring(start, i), 1, Integer::sum);
                start = -1;
            }
        }
    }

    private static boolean isLetter(String text, int i) {
        return i < text.length() && Character.isLetter(text.charAt(i));
    }

    private static boolean isApostropheInWord(String text, int i) {
        return i < text.length() && text.charAt(i) == '\'' && isLetter(text, i + 1);
    }

    /** Sends every word to its owner. */
    private Map<String, Integer> exchange(Map<String, Integer> table) throws MPIException {
        List<List<Map.Entry<String, Integer>>> forRank = new ArrayList<>();
        for (int r = 0; r < size; r++) {
            forRank.add(new ArrayList<>());
        }
        for (Map.Entry<String, Integer> entry : table.entrySet()) {
            int owner = Math.floorMod(entry.getKey().hashCode(), size);
            forRank.get(owner).add(entry);
        }

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] sendCounts = new int[size];
        int[] sendFirsts = new int[size];
        for (int r = 0; r < size; r++) {
            byte[] packed = pack(forRank.get(r));
            sendFirsts[r] = out.size();
            sendCounts[r] = packed.length;
            out.write(packed, 0, packed.length);
        }
        byte[] toSend = out.toByteArray();

        // First everybody learns how much comes from whom, then it comes.
        int[] counts = new int[size];
        comm.allToAll(sendCounts, 1, MPI.INT, counts, 1, MPI.INT);
        int[] firsts = firstsOf(counts);
        byte[] got = new byte[firsts[size - 1] + counts[size - 1]];
        comm.allToAllv(toSend, sendCounts, sendFirsts, MPI.BYTE, got, counts, firsts, MPI.BYTE);

        Map<String, Integer> owned = new HashMap<>();
        unpack(got, owned);
        return owned;
    }

    /** The most frequent words of all ranks, on rank 0; null on the others. */
    private List<Map.Entry<String, Integer>> gatherBest(Map<String, Integer> owned, int top)
            throws MPIException {
        byte[] mine = pack(best(owned, top));
        int[] counts = new int[size];
        comm.gather(new int[] {mine.length}, 1, MPI.INT, counts, 1, MPI.INT, 0);
        int[] firsts = firstsOf(counts);
        byte[] all = new byte[firsts[size - 1] + counts[size - 1]];
        comm.gatherv(mine, mine.length, MPI.BYTE, all, counts, firsts, MPI.BYTE, 0);
        if (rank != 0) {
            return null;
        }
        Map<String, Integer> candidates = new HashMap<>();
        unpack(all, candidates);
        return best(candidates, top);
    }

    /** Where each part begins when parts of these sizes lie one after the other. */
    private static int[] firstsOf(int[] counts) {
        int[] firsts = new int[counts.length];
        for (int r = 1; r < counts.length; r++) {
            firsts[r] = firsts[r - 1] + counts[r - 1];
        }
        return firsts;
    }

    /** The most frequent words first; among equally frequent ones the alphabet decides. */
    private static List<Map.Entry<String, Integer>> best(Map<String, Integer> table, int top) {
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(table.entrySet());
        entries.sort(
                (a, b) -> {
                    int byCount = b.getValue().compareTo(a.getValue());
                    return byCount != 0 ? byCount : a.getKey().compareTo(b.getKey());
                });
        return entries.subList(0, Math.min(top, entries.size()));
    }

    /** Entries as bytes for a message: a line with word and count for each. */
    private static byte[] pack(List<Map.Entry<String, Integer>> entries) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, Integer> entry : entries) {
            lines.append(entry.getKey()).append(' ').append(entry.getValue()).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Adds what {@link #pack} made to a table. */
    private static void unpack(byte[] packed, Map<String, Integer> table) {
        String lines = new String(packed, StandardCharsets.UTF_8);
        int start = 0;
        while (start < lines.length()) {
            int space = lines.indexOf(' ', start);
            int end = lines.indexOf('\n', space);
            int count = Integer.parseInt(lines.substring(space + 1, end));
            table.merge(lines.substring(start, space), count, Integer::sum);
            start = end + 1;
        }
    }

    private static int total(Map<String, Integer> table) {
        int total = 0;
        for (int count : table.values()) {
            total += count;
        }
        return total;
    }

    private static void check(
            byte[] text, int[] sums, List<Map.Entry<String, Integer>> best, int top) {
        Map<String, Integer> serial = new HashMap<>();
        count(text, serial);
        if (sums[0] != total(serial) || sums[1] != serial.size()) {
            throw new IllegalStateException(
                    String.format(
                            "wrong result: %d words, %d different; one rank alone counts %d and %d",
                            sums[0], sums[1], total(serial), serial.size()));
        }
        if (!best.equals(best(serial, top))) {
            throw new IllegalStateException(
                    "wrong result: one rank alone finds the most frequent words to be "
                            + best(serial, top));
        }
        System.out.println("check: one rank alone counts the same");
    }

    private static byte[] read(String file) throws IOException {
        if (!new File(file).exists()) {
            throw new FileNotFoundException(
                    String.format(
                            "no file '%s': run from the top folder of the project, or give the path"
                                    + " of a text as the first argument",
                            file));
        }
        try (FileInputStream in = new FileInputStream(file)) {
            return in.readAllBytes();
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
