package org.banteng.bench.report;

import java.util.Locale;

/** Numbers and sizes as people read them. */
public final class Units {
    private static final int KIBI = 1024;
    private static final int MEBI = KIBI * KIBI;
    private static final int DIGITS = 4;

    private Units() {}

    /** 512, 4K, 1M. */
    public static String bytes(long bytes) {
        if (bytes >= MEBI && bytes % MEBI == 0) {
            return bytes / MEBI + "M";
        }
        return bytes >= KIBI && bytes % KIBI == 0 ? bytes / KIBI + "K" : String.valueOf(bytes);
    }

    /** About four digits: 0.1234, 12.34, 123456. A number that there is not is a dash. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        int before =
                value == 0 ? 1 : Math.max(1, (int) Math.floor(Math.log10(Math.abs(value))) + 1);
        return String.format(Locale.ROOT, "%." + Math.max(0, DIGITS - before) + "f", value);
    }

    /** Two digits after the point. */
    public static String ratio(double ratio) {
        return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : "-";
    }
}
