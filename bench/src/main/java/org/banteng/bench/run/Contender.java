package org.banteng.bench.run;

import java.util.function.Consumer;

/** A way to run benchmarks: Banteng, or another MPI. */
public interface Contender {
    /** As in rows for other programs: {@code openmpi}. */
    String key();

    /** As in tables for people: {@code Open MPI}. */
    String label();

    /** Does what need be done once before {@link #run}; nothing, mostly. */
    default void prepare(Job job) {}

    /**
     * Runs one in a process of its own.
     *
     * @param line takes each line that it prints as it comes
     * @throws BenchException if it fails
     */
    ProcessOutput run(Job job, Consumer<String> line);
}
