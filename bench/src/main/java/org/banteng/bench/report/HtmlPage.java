package org.banteng.bench.report;

import org.banteng.bench.run.Series;

import java.util.ArrayList;
import java.util.List;

/** A page with all charts and tables, in one file without scripts or links. */
public final class HtmlPage {
    private static final String START =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Banteng benchmarks</title>
            <style>
            body { font: 15px sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em }
            svg { max-width: 100%; height: auto }
            pre { font-size: 13px; overflow-x: auto }
            </style>
            </head>
            <body>
            <h1>Banteng benchmarks</h1>
            """;

    private static final String END =
            """
            </body>
            </html>
            """;

    private final List<Series> all;
    private final String machine;

    /**
     * @param machine what it was measured on, in a line
     */
    public HtmlPage(List<Series> all, String machine) {
        this.all = new ArrayList<>(all);
        this.machine = machine;
    }

    /** The text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder(START);
        text.append("<p>").append(escaped(machine)).append("</p>\n");
        for (Series series : all) {
            text.append("<h2>").append(escaped(series.job().benchmark())).append("</h2>\n");
            Chart chart = new Chart(series);
            if (chart.isWorthwhile()) {
                String svg = chart.svg();
                // Without what only a document of its own has before its root.
                text.append(svg.substring(svg.indexOf("<svg"))).append('\n');
            }
            text.append("<pre>")
                    .append(escaped(new ComparisonTable(series).text()))
                    .append("</pre>\n");
        }
        return text.append(END).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
