package org.banteng.bench;

import org.banteng.bench.osu.Osu;
import org.banteng.bench.osu.Settings;
import org.banteng.bench.run.Peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code banteng bench} was asked for.
 *
 * @param names of benchmarks
 * @param machine what ours run on: {@code jvm}, ...
 * @param ranks how many
 * @param options OSU's, which all contenders take
 * @param ownOptions that only ours take
 * @param against whom to compare with
 * @param rounds how often each runs
 * @param json where to write rows, or {@code null}
 * @param plot where to write a chart, or {@code null}
 * @param html where to write a page, or {@code null}
 */
public record BenchRequest(
        List<String> names,
        String machine,
        int ranks,
        List<String> options,
        List<String> ownOptions,
        List<Peer> against,
        int rounds,
        Path json,
        Path plot,
        Path html) {
    /** With copies of the lists. */
    public BenchRequest {
        names = List.copyOf(names);
        options = List.copyOf(options);
        ownOptions = List.copyOf(ownOptions);
        against = List.copyOf(against);
    }

    /**
     * Looks at all that can be wrong before anything runs.
     *
     * @return the options as ours reads them
     * @throws IllegalArgumentException if there is no such benchmark, or an option is wrong
     */
    Settings check() {
        for (String name : names) {
            if (!Osu.names().contains(name)) {
                throw new IllegalArgumentException(
                        "there is no benchmark \""
                                + name
                                + "\"; there are "
                                + String.join(", ", Osu.names()));
            }
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(ownOptions);
        Settings settings = Settings.parse(all.toArray(String[]::new), 0);
        if (settings.validate() && !against.isEmpty()) {
            throw new IllegalArgumentException(
                    "-c with --against: a run that looks at every byte is not timed like one"
                            + " that does not; validate in a run of its own");
        }
        return settings;
    }
}
