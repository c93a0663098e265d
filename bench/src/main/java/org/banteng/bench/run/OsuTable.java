package org.banteng.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table in the layout of OSU's benchmarks, as numbers.
 *
 * @param title the first line above it
 * @param columns the names of the columns after the size
 * @param rows by size in bytes, which is 0 where there are no sizes
 */
record OsuTable(String title, List<String> columns, Map<Integer, double[]> rows) {
    private static final String SIZE = "Size";
    private static final String VALIDATION = "Validation";

    /** Reads what a benchmark has printed; other lines are passed over. */
    static OsuTable parse(String text) {
        String title = "";
        List<String> columns = new ArrayList<>();
        boolean sized = false;
        Map<Integer, double[]> rows = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("#")) {
                String comment = line.substring(1).strip();
                title = title.isEmpty() ? comment : title;
                // The last comment before the rows names the columns.
                columns = new ArrayList<>(Arrays.asList(comment.split(" {2,}")));
                sized = columns.getFirst().equals(SIZE);
            } else if (!line.isBlank() && isNumber(line.strip().split(" +")[0])) {
                String[] words = line.strip().split(" +");
                rows.put(sized ? Integer.parseInt(words[0]) : 0, numbers(words, sized ? 1 : 0));
            }
        }
        if (sized) {
            columns.removeFirst();
        }
        columns.remove(VALIDATION);
        return new OsuTable(title, List.copyOf(columns), rows);
    }

    private static double[] numbers(String[] words, int from) {
        return Arrays.stream(words, from, words.length)
                .filter(OsuTable::isNumber)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static boolean isNumber(String word) {
        try {
            Double.parseDouble(word);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
