package org.banteng.image.aot;

import org.teavm.callgraph.CallGraph;
import org.teavm.callgraph.CallGraphNode;
import org.teavm.callgraph.CallSite;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.model.CallLocation;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.tooling.TeaVMProblemRenderer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What TeaVM found wrong with a program, in words for the person who wrote the program. */
final class Problems {
    private final CallGraph calls;

    private record Call(CallSite site, CallGraphNode callee) {}

    private Problems(CallGraph calls) {
        this.calls = calls;
    }

    /**
     * A paragraph for each thing that is missing: the calls that lead to it, innermost first, and
     * the other places that need it.
     */
    static String describe(List<Problem> problems, CallGraph calls) {
        Problems describer = new Problems(calls);
        Map<String, List<Problem>> byText = new LinkedHashMap<>();
        for (Problem problem : problems) {
            byText.computeIfAbsent(textOf(problem), text -> new ArrayList<>()).add(problem);
        }
        StringBuilder all = new StringBuilder();
        byText.forEach(
                (text, same) -> {
                    all.append(text).append('\n');
                    describer.appendPlaces(same, all);
                });
        return all.toString().stripTrailing();
    }

    private static String textOf(Problem problem) {
        ReadableText text = new ReadableText();
        problem.render(text);
        return text.getText();
    }

    private void appendPlaces(List<Problem> same, StringBuilder to) {
        List<String> seen = new ArrayList<>();
        for (Problem problem : same) {
            CallLocation place = problem.getLocation();
            if (place != null) {
                String frame = frame(place.getMethod(), place.getSourceLocation());
                if (seen.isEmpty()) {
                    to.append("    at ").append(frame).append('\n');
                    appendCallers(place.getMethod(), to);
                } else if (!seen.contains(frame)) {
                    to.append("    also at ").append(frame).append('\n');
                }
                seen.add(frame);
            }
        }
    }

    /** Goes up to where the program begins, by the shortest way of perhaps many. */
    private void appendCallers(MethodReference method, StringBuilder to) {
        CallGraphNode callee = method == null ? null : calls.getNode(method);
        if (callee == null) {
            return;
        }
        Map<CallGraphNode, Call> first = new LinkedHashMap<>();
        Deque<CallGraphNode> reached = new ArrayDeque<>(List.of(callee));
        CallGraphNode last = callee;
        while (!reached.isEmpty() && !isBeginning(last)) {
            last = reached.remove();
            for (CallSite site : last.getCallerCallSites()) {
                for (CallGraphNode caller : site.getCallers()) {
                    if (caller != callee && !first.containsKey(caller)) {
                        first.put(caller, new Call(site, last));
                        reached.add(caller);
                    }
                }
            }
        }
        appendWay(last, first, to);
    }

    private static void appendWay(
            CallGraphNode beginning, Map<CallGraphNode, Call> first, StringBuilder to) {
        Deque<String> frames = new ArrayDeque<>();
        CallGraphNode caller = beginning;
        for (Call call = first.get(caller); call != null; call = first.get(caller)) {
            if (!isBeginning(caller)) {
                frames.push(frame(caller.getMethod(), first(call.site.getLocations(caller))));
            }
            caller = call.callee;
        }
        frames.forEach(frame -> to.append("    at ").append(frame).append('\n'));
    }

    private static boolean isBeginning(CallGraphNode method) {
        return method.getMethod().getClassName().equals(EntryPoint.NAME);
    }

    private static String frame(MethodReference method, TextLocation line) {
        StringBuilder frame = new StringBuilder();
        TeaVMProblemRenderer.renderCallLocation(method, line, frame);
        return frame.toString();
    }

    private static <T> T first(Collection<? extends T> of) {
        return of.isEmpty() ? null : of.iterator().next();
    }

    /** Methods as Java writes them, not as class files do. */
    private static final class ReadableText extends DefaultProblemTextConsumer {
        @Override
        public void appendMethod(MethodReference method) {
            append(method.getClassName() + "." + method.getName() + "(");
            for (int i = 0; i < method.parameterCount(); i++) {
                append(i == 0 ? "" : ", ");
                appendType(method.parameterType(i));
            }
            append(")");
        }
    }
}
