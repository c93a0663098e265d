package org.banteng.launcher.report;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.communicator.Meeting;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.Probe;
import org.banteng.engine.process.Process;
import org.banteng.machine.Fiber;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each rank is: in which call, with whom, and at which line of the program. For a job in
 * which nothing goes on, or that has taken too long.
 *
 * <p>Reads what ranks own while they may run: what it tells of a rank that does not wait is a
 * snapshot.
 */
public final class Whereabouts {
    /** Up to this many ranks have a line each; of more, those alike share one. */
    private static final int MOST_LINES = 32;

    /** Of a rank's open operations, this many are told. */
    private static final int MOST_OPERATIONS = 3;

    private static final int ANY = Communicator.ANY;

    private final Ranks ranks;

    private Whereabouts(Ranks ranks) {
        this.ranks = ranks;
    }

    /** A line for each rank, or for each group of ranks that are alike. */
    public static String of(Ranks ranks) {
        Whereabouts whereabouts = new Whereabouts(ranks);
        return ranks.size() <= MOST_LINES ? whereabouts.each() : whereabouts.grouped();
    }

    private String each() {
        Table table = new Table("lll");
        for (int rank = 0; rank < ranks.size(); rank++) {
            StackTraceElement[] stack = stack(rank);
            table.add("rank " + rank, activity(rank, Frames.call(stack)), site(stack));
        }
        return table.print("  ");
    }

    /** Stacks are slow to take: only one of each group is looked at. */
    private String grouped() {
        Map<String, RankSet> groups = new LinkedHashMap<>();
        for (int rank = 0; rank < ranks.size(); rank++) {
            groups.computeIfAbsent(kind(rank), kind -> new RankSet()).add(rank);
        }
        List<Map.Entry<String, RankSet>> shown = new ArrayList<>(groups.entrySet());
        Table table = new Table("lll");
        int rest = Math.max(0, shown.size() - MOST_LINES);
        for (Map.Entry<String, RankSet> group : shown.subList(0, shown.size() - rest)) {
            int first = group.getValue().first();
            StackTraceElement[] stack = stack(first);
            String example = group.getValue().isOne() ? "" : "as rank " + first + ": ";
            table.add(group.getValue(), example + activity(first, Frames.call(stack)), site(stack));
        }
        return table.print("  ") + (rest > 0 ? "  and " + rest + " more groups\n" : "");
    }

    private StackTraceElement[] stack(int rank) {
        return ranks.fiber(rank) == null || ranks.hasEnded(rank)
                ? new StackTraceElement[0]
                : ranks.fiber(rank).stackTrace();
    }

    private static String site(StackTraceElement[] stack) {
        StackTraceElement site = Frames.site(stack);
        return site == null ? "" : "at " + site;
    }

    /** What ranks of one group have in common. */
    private String kind(int rank) {
        Fiber fiber = ranks.fiber(rank);
        if (fiber == null || ranks.hasEnded(rank)) {
            return "ended";
        }
        return switch (fiber.waitingFor()) {
            case null -> "runs";
            case Operation operation ->
                    operation.kind() + operation.name() + " " + operation.context();
            case Operation[] operations -> "operations";
            case Probe probe -> "probe " + probe.context();
            case Meeting meeting -> "meeting " + meeting.context();
            case Object other -> other.toString();
        };
    }

    private String activity(int rank, String call) {
        Fiber fiber = ranks.fiber(rank);
        if (fiber == null) {
            return "has not started";
        }
        if (ranks.hasEnded(rank)) {
            return "has ended";
        }
        Process process = ranks.process(rank);
        return switch (fiber.waitingFor()) {
            case null -> call == null ? "is in the program" : "is in " + call;
            case Operation operation -> describe(process, operation, call);
            case Operation[] operations -> describeAll(process, operations, call);
            case Probe probe ->
                    "probe from "
                            + peer(process, probe.context(), probe.source())
                            + tag(probe.tag());
            case Meeting meeting ->
                    (call == null ? "collective" : call)
                            + ", waits for "
                            + peer(process, meeting.context(), meeting.awaitedRank());
            case Object other -> "waits for " + other;
        };
    }

    private static String describeAll(Process process, Operation[] operations, String call) {
        List<String> open = new ArrayList<>();
        int count = 0;
        for (Operation operation : operations) {
            if (operation != null && !operation.isDone()) {
                if (++count <= MOST_OPERATIONS) {
                    open.add(describe(process, operation, null));
                }
            }
        }
        if (count > MOST_OPERATIONS) {
            open.add("and " + (count - MOST_OPERATIONS) + " more");
        }
        String list = count == 1 ? open.getFirst() : "[" + String.join("; ", open) + "]";
        return (call == null ? "waits" : call) + " for " + list;
    }

    /**
     * One operation, in words.
     *
     * @param call what the program has called, if known: a collective's messages do not know it
     */
    private static String describe(Process process, Operation operation, String call) {
        int context = operation.context();
        boolean collective = context % 2 != 0;
        String name = collective && call != null ? call : operation.name();
        if (call != null && !collective && !call.equals(name)) {
            name = call + " for " + name;
        }
        if (operation.kind() == Operation.Kind.COLLECTIVE) {
            return name + " on " + communicator(process, context);
        }
        boolean send = operation.kind() == Operation.Kind.SEND;
        String peer =
                send ? receiver(process, operation) : peer(process, context, operation.source());
        if (collective) {
            return name + ", waits for " + peer;
        }
        return name
                + (send ? " to " : " from ")
                + peer
                + tag(operation.tag())
                + ", "
                + operation.bytes()
                + " bytes";
    }

    private static String tag(int tag) {
        return tag == ANY ? ", any tag" : ", tag " + tag;
    }

    private static String receiver(Process process, Operation operation) {
        int context = operation.context();
        int world = operation.destination();
        Communicator communicator = process.communicatorOf(context);
        return communicator == null
                ? "rank " + world + " of the job, in " + communicator(process, context)
                : "rank "
                        + communicator.group().rankOf(world)
                        + " of "
                        + communicator(process, context);
    }

    private static String peer(Process process, int context, int source) {
        return (source == ANY ? "any rank" : "rank " + source)
                + " of "
                + communicator(process, context);
    }

    private static String communicator(Process process, int context) {
        Communicator communicator = process.communicatorOf(context);
        if (communicator == null || communicator.name().isEmpty()) {
            String size = communicator == null ? "" : " of " + communicator.size() + " ranks";
            return "communicator " + (context & ~1) + size;
        }
        return communicator.name();
    }
}
