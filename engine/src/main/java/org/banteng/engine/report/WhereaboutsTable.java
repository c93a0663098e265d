package org.banteng.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Where all ranks of a job are: when nothing goes on in it, or it has taken too long. */
public final class WhereaboutsTable {
    /** Up to this many ranks have a line each; of more, those alike share one. */
    private static final int MOST_LINES = 32;

    private WhereaboutsTable() {}

    /**
     * A line for each rank, or for each group of ranks that are alike.
     *
     * @param kind what those of a group have in common; see {@link Whereabouts#kind}
     * @param place where a rank is; asked for one of each group, since it is slow to find out
     */
    public static String of(int ranks, IntFunction<String> kind, IntFunction<Whereabouts> place) {
        return ranks <= MOST_LINES ? each(ranks, place) : grouped(ranks, kind, place);
    }

    private static String each(int ranks, IntFunction<Whereabouts> place) {
        Table table = new Table("lll");
        for (int rank = 0; rank < ranks; rank++) {
            Whereabouts whereabouts = place.apply(rank);
            table.add("rank " + rank, whereabouts.activity(), whereabouts.site());
        }
        return table.print("  ");
    }

    private static String grouped(
            int ranks, IntFunction<String> kind, IntFunction<Whereabouts> place) {
        Map<String, RankSet> groups = new LinkedHashMap<>();
        for (int rank = 0; rank < ranks; rank++) {
            groups.computeIfAbsent(kind.apply(rank), text -> new RankSet()).add(rank);
        }
        List<RankSet> shown = new ArrayList<>(groups.values());
        Table table = new Table("lll");
        int rest = Math.max(0, shown.size() - MOST_LINES);
        for (RankSet group : shown.subList(0, shown.size() - rest)) {
            Whereabouts first = place.apply(group.first());
            String example = group.isOne() ? "" : "as rank " + group.first() + ": ";
            table.add(group, example + first.activity(), first.site());
        }
        return table.print("  ") + (rest > 0 ? "  and " + rest + " more groups\n" : "");
    }
}
