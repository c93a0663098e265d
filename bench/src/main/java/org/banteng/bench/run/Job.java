package org.banteng.bench.run;

import java.util.List;

/**
 * What is to be measured.
 *
 * @param benchmark its name, as {@code latency}
 * @param ranks how many
 * @param options OSU's, which every contender takes
 */
public record Job(String benchmark, int ranks, List<String> options) {
    /** With a copy of the options. */
    public Job {
        options = List.copyOf(options);
    }

    /** Whether the process as a whole is measured, from the outside. */
    boolean isWholeProcess() {
        return benchmark.equals("hello");
    }
}
