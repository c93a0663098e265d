package org.banteng.image.aot;

import org.teavm.dependency.DependencyInfo;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ProgramReader;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.optimization.Inlining;
import org.teavm.model.optimization.InliningContext;
import org.teavm.model.optimization.InliningFilterFactory;
import org.teavm.model.optimization.InliningStep;
import org.teavm.model.optimization.InliningStrategy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one method of what a small message goes through, and so for the most used collectives.
 * TeaVM puts methods of up to 20 instructions into others; for those that {@code hot-paths.txt}
 * names there is no such limit. A call costs some 40 instructions, most for the frame that the
 * collector and stack traces need, and under an emulator a look into a table twice.
 *
 * <p>Nor does such a method look whether the classes that it needs are initialised: those of the
 * library are, before the first of them is called. Virtual calls ask for the {@link LikelyTargets
 * likely} methods first, and checks are made when they fail ({@link RareChecks}).
 *
 * <p>Runs once, after TeaVM has put small methods into others and before anything is optimised.
 */
final class HotPaths implements InliningStrategy {
    /** So many instructions are enough for one method: none of those named comes near. */
    private static final int MOST = 30_000;

    /** Each job begins with one: there the classes that hot paths need are initialised. */
    private static final String JOB = "org.banteng.engine.message.Job";

    private final Map<String, Set<String>> roots;
    private final Map<String, Set<String>> parts;
    private final Map<String, Set<String>> likely;
    private final Map<String, Set<String>> rare;

    private HotPaths(Map<String, Map<String, Set<String>>> tables) {
        this.roots = tables.get("into");
        this.parts = tables.get("part");
        this.likely = tables.get("likely");
        this.rare = tables.get("rare");
    }

    /** What {@code hot-paths.txt} says. */
    static HotPaths read() {
        Map<String, Map<String, Set<String>>> tables =
                Stream.of("into", "part", "likely", "rare")
                        .collect(Collectors.toMap(kind -> kind, kind -> new LinkedHashMap<>()));
        try (InputStream from = HotPaths.class.getResourceAsStream("hot-paths.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.trim().split("\\s+")))
                    .forEach(
                            words ->
                                    tables.get(words.get(0))
                                            .computeIfAbsent(
                                                    words.get(1), k -> new LinkedHashSet<>())
                                            .addAll(words.subList(2, words.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HotPaths(tables);
    }

    /** Methods that others are put into: names by class. */
    Map<String, Set<String>> roots() {
        return roots;
    }

    /** Methods that are put into those, and into each other: names by class. */
    Map<String, Set<String>> parts() {
        return parts;
    }

    /** Methods that virtual calls in those likely get to, the likeliest first: names by class. */
    Map<String, Set<String>> likely() {
        return likely;
    }

    /** Methods that those hardly ever call: names by class. */
    Map<String, Set<String>> rare() {
        return rare;
    }

    /** Whether a method is one of the {@link #rare}. */
    boolean isRare(MethodReference method) {
        return isIn(rare, method);
    }

    /**
     * Changes the roots that the program has.
     *
     * @param filter which methods may be put into which at all
     */
    void apply(
            ListableClassHolderSource classes,
            DependencyInfo dependencies,
            InliningFilterFactory filter) {
        ClassHierarchy hierarchy = new ClassHierarchy(classes);
        Stream.of(roots, parts)
                .flatMap(table -> methods(classes, table))
                .forEach(method -> callLikelyTargets(method.getProgram(), hierarchy));
        Inlining inlining =
                new Inlining(hierarchy, dependencies, this, classes, method -> true, true, filter);
        Set<String> needed = new TreeSet<>();
        methods(classes, roots)
                .forEach(
                        method -> {
                            inlining.apply(method.getProgram(), method.getReference());
                            RareChecks.apply(method.getProgram());
                            needed.addAll(takeInitialisers(method.getProgram()));
                        });
        if (!needed.isEmpty()) {
            beginnings(classes.get(JOB)).forEach(program -> initialise(needed, program));
        }
    }

    /** Those of a table's methods that the program has. */
    private static Stream<MethodHolder> methods(
            ListableClassHolderSource classes, Map<String, Set<String>> table) {
        return table.keySet().stream()
                .map(classes::get)
                .filter(Objects::nonNull)
                .flatMap(type -> type.getMethods().stream())
                .filter(
                        method ->
                                method.getProgram() != null && isIn(table, method.getReference()));
    }

    private void callLikelyTargets(Program program, ClassHierarchy hierarchy) {
        new LikelyTargets(program, method -> likelyTargets(method, hierarchy)).apply();
    }

    private List<MethodReference> likelyTargets(MethodReference method, ClassHierarchy hierarchy) {
        return likely.entrySet().stream()
                .filter(
                        entry ->
                                entry.getValue().contains(method.getName())
                                        && hierarchy.getClassSource().get(entry.getKey()) != null
                                        && hierarchy.isSuperType(
                                                method.getClassName(), entry.getKey(), false))
                .map(entry -> new MethodReference(entry.getKey(), method.getDescriptor()))
                .toList();
    }

    private static List<Program> beginnings(ClassHolder job) {
        List<Program> constructors =
                Stream.ofNullable(job)
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getName().equals("<init>"))
                        .map(MethodHolder::getProgram)
                        .filter(Objects::nonNull)
                        .toList();
        if (constructors.isEmpty()) {
            throw new IllegalStateException("nothing makes a " + JOB + ", but hot paths are there");
        }
        return constructors;
    }

    /** Takes out of a method what initialises classes of the library; says which. */
    private static Set<String> takeInitialisers(Program program) {
        Set<String> taken = new TreeSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InitClassInstruction initialiser
                        && OwnCode.isOfLibrary(initialiser.getClassName())) {
                    taken.add(initialiser.getClassName());
                    initialiser.delete();
                }
            }
        }
        return taken;
    }

    private static void initialise(Set<String> classNames, Program program) {
        for (String className : classNames) {
            InitClassInstruction initialiser = new InitClassInstruction();
            initialiser.setClassName(className);
            program.basicBlockAt(0).addFirst(initialiser);
        }
    }

    private static boolean isIn(Map<String, Set<String>> table, MethodReference method) {
        return table.getOrDefault(method.getClassName(), Set.of()).contains(method.getName());
    }

    @Override
    public InliningStep start(MethodReference method, ProgramReader program) {
        return size(program) > MOST ? null : new Step(size(program));
    }

    private static int size(ProgramReader program) {
        int size = 0;
        for (int i = 0; i < program.basicBlockCount(); i++) {
            size += program.basicBlockAt(i).instructionCount();
        }
        return size;
    }

    private final class Step implements InliningStep {
        private int size;

        Step(int size) {
            this.size = size;
        }

        @Override
        public InliningStep tryInline(
                MethodReference method, ProgramReader program, InliningContext context) {
            int more = size(program);
            if (!isIn(parts, method) || size + more > MOST) {
                return null;
            }
            size += more;
            return this;
        }
    }
}
