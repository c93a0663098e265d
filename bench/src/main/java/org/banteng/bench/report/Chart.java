package org.banteng.bench.report;

import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.banteng.bench.run.Contender;
import org.banteng.bench.run.Metric;
import org.banteng.bench.run.Series;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.w3c.dom.Document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * A log-log chart of a series, as papers show benchmarks: sizes in powers of two from left to
 * right, the metric in powers of ten upwards, a line to a contender.
 */
public final class Chart {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 440;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double LOG_2 = Math.log(2);

    /** Told apart also by those who see no red or green (Okabe and Ito). */
    private static final Color[] COLOURS = {
        new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7)
    };

    private static final Marker[] MARKERS = {
        SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.DIAMOND
    };

    private final Series series;
    private final Metric metric;

    /** Of the metric that there is to compare. */
    public Chart(Series series) {
        this.series = series;
        this.metric = series.mainMetric();
    }

    /** Whether there is more than a single point to draw. */
    public boolean isWorthwhile() {
        return series.sizes().stream().filter(bytes -> bytes > 0).count() > 1;
    }

    /**
     * As a document of its own.
     *
     * @throws IllegalStateException if this JVM cannot draw
     */
    public String svg() {
        System.setProperty("java.awt.headless", "true");
        XYChart chart = styled();
        int colour = 0;
        for (Contender contender : series.contenders()) {
            addLine(chart, contender, colour++);
        }
        try {
            Document document =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .getDOMImplementation()
                            .createDocument(SVG, "svg", null);
            SVGGraphics2D graphics = new SVGGraphics2D(document);
            chart.paint(graphics, WIDTH, HEIGHT);
            graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, HEIGHT));
            StringWriter text = new StringWriter();
            graphics.stream(text, true);
            return text.toString();
        } catch (ParserConfigurationException | SVGGraphics2DIOException e) {
            throw new IllegalStateException("the chart cannot be written: " + e.getMessage(), e);
        }
    }

    private XYChart styled() {
        XYChart chart =
                new XYChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(series.job().benchmark() + ", " + series.job().ranks() + " ranks")
                        .xAxisTitle("message size (bytes)")
                        .yAxisTitle(metric.name() + " (" + metric.unit() + ")")
                        .build();
        var style = chart.getStyler();
        style.setYAxisLogarithmic(true);
        style.setXAxisTickLabelsFormattingFunction(Chart::sizeLabel);
        style.setXAxisTickMarkSpacingHint(60);
        style.setYAxisTickLabelsFormattingFunction(Chart::valueLabel);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setPlotGridLinesColor(new Color(0xe6e6e6));
        // A dash is a path of its own in SVG: solid lines make the file a tenth as large.
        style.setPlotGridLinesStroke(new BasicStroke(1f));
        style.setLegendPosition(
                metric.moreIsBetter() ? LegendPosition.InsideSE : LegendPosition.InsideNW);
        style.setLegendBorderColor(new Color(0xdddddd));
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
        style.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        style.setMarkerSize(7);
        return chart;
    }

    private void addLine(XYChart chart, Contender contender, int colour) {
        List<Double> sizes = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int bytes : series.sizes()) {
            double value = series.value(contender, bytes, metric);
            if (bytes > 0 && value > 0) {
                sizes.add(Math.log(bytes) / LOG_2);
                values.add(value);
            }
        }
        if (!sizes.isEmpty()) {
            XYSeries line = chart.addSeries(contender.label(), sizes, values);
            line.setLineColor(COLOURS[colour % COLOURS.length]);
            line.setMarkerColor(COLOURS[colour % COLOURS.length]);
            line.setMarker(MARKERS[colour % MARKERS.length]);
            line.setLineStyle(new BasicStroke(2f));
        }
    }

    /** A power of two; what lies between two of them has no label. */
    private static String sizeLabel(double power) {
        long whole = Math.round(power);
        return Math.abs(power - whole) < 1e-6 && whole >= 0 ? Units.bytes(1L << whole) : "";
    }

    /** A power of ten, or nothing. */
    private static String valueLabel(double value) {
        double power = Math.log10(value);
        return Math.abs(power - Math.round(power)) < 1e-6 ? plain(value) : "";
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
