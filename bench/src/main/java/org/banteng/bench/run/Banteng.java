package org.banteng.bench.run;

import org.HdrHistogram.Histogram;
import org.banteng.bench.osu.Hello;
import org.banteng.bench.osu.Osu;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Our own ranks. */
public final class Banteng implements Contender {
    /** The machine that needs no compiling ahead of time. */
    public static final String JVM = "jvm";

    private final JavaRanks ranks;
    private final String machine;
    private final String label;
    private final List<String> options;
    private final List<String> jvmOptions;

    /**
     * A contender.
     *
     * @param ranks knows how a program is started
     * @param machine what it runs on: {@link #JVM}, or another that {@code banteng run --on} takes
     * @param label to tell several of them apart
     * @param options that only ours take
     * @param jvmOptions as in {@code -Xmx16g}
     */
    public Banteng(
            JavaRanks ranks,
            String machine,
            String label,
            List<String> options,
            List<String> jvmOptions) {
        this.ranks = ranks;
        this.machine = machine;
        this.label = label;
        this.options = List.copyOf(options);
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    @Override
    public String key() {
        return label.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public ProcessOutput run(Job job, Consumer<String> line) {
        return ProcessOutput.of(ranks.command(jvmOptions, arguments(job)), line);
    }

    /** Compiles what the machine wants compiled, so that no measured run has to. */
    @Override
    public void prepare(Job job) {
        if (!machine.equals(JVM)) {
            // It says hello on every machine, whatever it can do besides.
            String name = job.isWholeProcess() ? job.benchmark() : "hello";
            List<String> arguments = start(job);
            arguments.add(name);
            ProcessOutput.of(ranks.command(jvmOptions, arguments), line -> {});
        }
    }

    /** Those of {@code banteng run}. */
    List<String> arguments(Job job) {
        List<String> arguments = start(job);
        if (!job.isWholeProcess()) {
            arguments.add(job.benchmark());
            arguments.addAll(job.options());
            arguments.addAll(options);
        }
        return arguments;
    }

    /** Up to the program. A process that is measured as a whole is started as anybody would. */
    private List<String> start(Job job) {
        List<String> start = new ArrayList<>(List.of("-n", String.valueOf(job.ranks())));
        if (!machine.equals(JVM)) {
            start.addAll(List.of("--on", machine));
        }
        if (job.isWholeProcess()) {
            start.addAll(List.of("-cp", placeOf(Hello.class), Hello.class.getName()));
            return start;
        }
        if (machine.equals(JVM)) {
            // All ranks run the same code: then it is compiled once, and early.
            start.add("--shared-classes");
        }
        String classPath = placeOf(Osu.class) + File.pathSeparator + placeOf(Histogram.class);
        start.addAll(List.of("-cp", classPath, Osu.class.getName()));
        return start;
    }

    /** The jar or folder that a class is from. */
    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
