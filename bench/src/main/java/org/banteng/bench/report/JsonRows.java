package org.banteng.bench.report;

import com.google.gson.Gson;

import org.banteng.bench.run.Row;

import java.util.List;

/** Rows for other programs: an array of objects, one to a line. */
public final class JsonRows {
    private static final Gson GSON = new Gson();

    private JsonRows() {}

    /** The text of the file. */
    public static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder("[");
        String separator = "\n";
        for (Row row : rows) {
            text.append(separator).append(GSON.toJson(row));
            separator = ",\n";
        }
        return text.append("\n]\n").toString();
    }
}
