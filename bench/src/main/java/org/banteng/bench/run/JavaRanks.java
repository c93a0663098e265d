package org.banteng.bench.run;

import java.util.List;

/** Knows how a Java program is started on ranks of Banteng's. */
public interface JavaRanks {
    /**
     * The command line of a process that does what {@code banteng run} does.
     *
     * @param jvmOptions beyond those that the command itself has
     * @param arguments those of {@code banteng run}: options, the program and its arguments
     */
    List<String> command(List<String> jvmOptions, List<String> arguments);
}
