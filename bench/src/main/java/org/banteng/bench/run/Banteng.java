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
    private final JavaRanks ranks;
    private final String label;
    private final List<String> options;
    private final List<String> jvmOptions;

    /**
     * A contender.
     *
     * @param ranks knows how a program is started
     * @param label to tell several of them apart
     * @param options that only ours take
     */
    public Banteng(JavaRanks ranks, String label, List<String> options) {
        this(ranks, label, options, List.of());
    }

    /**
     * A contender on a JVM that needs options.
     *
     * @param ranks knows how a program is started
     * @param label to tell several of them apart
     * @param options that only ours take
     * @param jvmOptions as in {@code -Xmx16g}
     */
    public Banteng(JavaRanks ranks, String label, List<String> options, List<String> jvmOptions) {
        this.ranks = ranks;
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

    /** A process that is measured as a whole is started as anybody would do it. */
    private List<String> arguments(Job job) {
        List<String> arguments = new ArrayList<>(List.of("-n", String.valueOf(job.ranks())));
        if (job.isWholeProcess()) {
            arguments.addAll(List.of("-cp", placeOf(Hello.class), Hello.class.getName()));
            return arguments;
        }
        // All ranks run the same code: then it is compiled once, and early.
        arguments.add("--shared-classes");
        String classPath = placeOf(Osu.class) + File.pathSeparator + placeOf(Histogram.class);
        arguments.addAll(List.of("-cp", classPath, Osu.class.getName(), job.benchmark()));
        arguments.addAll(job.options());
        arguments.addAll(options);
        return arguments;
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
