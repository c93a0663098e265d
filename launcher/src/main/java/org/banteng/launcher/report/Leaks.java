package org.banteng.launcher.report;

import org.banteng.engine.message.Job;

/** Blocks of the cores' pools that were never freed, with where they were asked for. */
public final class Leaks {
    private static final int MOST = 100;

    private Leaks() {}

    /** A line for each, and one for their number. Only if pools recorded them. */
    public static String of(Job job) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        for (int core = 0; core < job.coreCount(); core++) {
            for (String leak : job.core(core).pool().leaks()) {
                if (++count <= MOST) {
                    text.append("  ").append(leak).append('\n');
                }
            }
        }
        if (count > MOST) {
            text.append("  and ").append(count - MOST).append(" more\n");
        }
        return "Blocks of pools that were not freed: " + count + "\n" + text;
    }
}
