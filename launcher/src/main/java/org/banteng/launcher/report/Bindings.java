package org.banteng.launcher.report;

import org.banteng.engine.message.Job;
import org.banteng.engine.report.RankSet;
import org.banteng.engine.report.Table;

import java.util.ArrayList;
import java.util.List;

/** Which rank runs on which core, and which CPU that is. */
public final class Bindings {
    private static final int MOST_ROWS = 64;

    private Bindings() {}

    /**
     * A row for each rank, or for many ranks one for each core.
     *
     * @param cpus the CPU of each core; negative where cores are not pinned
     */
    public static String of(Job job, int[] cpus) {
        return job.size() <= MOST_ROWS ? byRank(job, cpus) : byCore(job, cpus);
    }

    private static String byRank(Job job, int[] cpus) {
        Table table = new Table("rrr");
        table.add("rank", "core", "CPU");
        for (int rank = 0; rank < job.size(); rank++) {
            int core = job.firstCoreOf(rank);
            table.add(rank, core, cpu(cpus[core]));
        }
        return table.print("");
    }

    private static String byCore(Job job, int[] cpus) {
        List<RankSet> sets = new ArrayList<>();
        for (int core = 0; core < cpus.length; core++) {
            sets.add(new RankSet());
        }
        for (int rank = 0; rank < job.size(); rank++) {
            sets.get(job.firstCoreOf(rank)).add(rank);
        }
        Table table = new Table("rrl");
        table.add("core", "CPU", "ranks");
        for (int core = 0; core < cpus.length; core++) {
            table.add(core, cpu(cpus[core]), sets.get(core));
        }
        return table.print("");
    }

    private static String cpu(int cpu) {
        return cpu < 0 ? "not pinned" : String.valueOf(cpu);
    }
}
