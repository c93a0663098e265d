package org.banteng.engine.report;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.communicator.Meeting;
import org.banteng.engine.message.AwaitedWord;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.Probe;
import org.banteng.engine.process.Process;
import org.banteng.machine.Fiber;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a rank is: in which call, with whom, and at which line of the program.
 *
 * <p>Reads what the rank owns while it may run: what it tells of one that does not wait is a
 * snapshot.
 *
 * @param activity what it does, in words
 * @param site the line of the program, or empty
 */
public record Whereabouts(String activity, String site) {
    /** Of a rank's open operations, this many are told. */
    private static final int MOST_OPERATIONS = 3;

    private static final int ANY = Communicator.ANY;

    /**
     * Where a rank is now. Slow: looks at its stack.
     *
     * @param fiber runs its main; {@code null} if it has not started
     * @param ended whether that has returned
     */
    public static Whereabouts of(Process process, Fiber fiber, boolean ended) {
        if (fiber == null) {
            return new Whereabouts("has not started", "");
        }
        if (ended) {
            return new Whereabouts("has ended", "");
        }
        StackTraceElement[] stack = fiber.stackTrace();
        StackTraceElement site = Frames.site(stack);
        return new Whereabouts(
                activity(process, fiber, Frames.call(stack)), site == null ? "" : "at " + site);
    }

    /** What ranks have in common that are to share a line. As for {@link #of}, but fast. */
    public static String kind(Fiber fiber, boolean ended) {
        if (fiber == null || ended) {
            return "ended";
        }
        return switch (fiber.waitingFor()) {
            case null -> "runs";
            case Operation operation ->
                    operation.kind() + operation.name() + " " + operation.context();
            case Operation[] operations -> "operations";
            case Probe probe -> "probe " + probe.context();
            case AwaitedWord word -> "board " + word.context();
            case Meeting meeting -> "meeting " + meeting.context();
            case Object other -> other.toString();
        };
    }

    private static String activity(Process process, Fiber fiber, String call) {
        return switch (fiber.waitingFor()) {
            case null -> call == null ? "is in the program" : "is in " + call;
            case Operation operation -> describe(process, operation, call);
            case Operation[] operations -> describeAll(process, operations, call);
            case Probe probe ->
                    "probe from "
                            + peer(process, probe.context(), probe.source())
                            + tag(probe.tag());
            case AwaitedWord word -> collective(process, call, word.context(), word.rank());
            case Meeting meeting ->
                    collective(process, call, meeting.context(), meeting.awaitedRank());
            case Object other -> "waits for " + other;
        };
    }

    private static String collective(Process process, String call, int context, int awaited) {
        return (call == null ? "collective" : call)
                + ", waits for "
                + peer(process, context, awaited);
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
