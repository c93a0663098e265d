package org.banteng.cli;

import org.banteng.bench.run.JavaRanks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs with {@code banteng run}: through the script if this command came that way, so
 * that what is measured is what people type; else as this JVM was started.
 */
final class RanksOfThisCommand implements JavaRanks {
    /** Set by the script {@code banteng}: where it is. */
    private static final String SCRIPT = "BANTENG_COMMAND";

    /** What the script gives its JVM beyond its own options. */
    private static final String JVM_OPTIONS = "BANTENG_JAVA_OPTS";

    RanksOfThisCommand() {}

    @Override
    public List<String> command(List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        String script = System.getenv(SCRIPT);
        if (script == null) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(jvmOptions);
            command.addAll(List.of("-cp", System.getProperty("java.class.path")));
            command.add(Main.class.getName());
        } else {
            if (!jvmOptions.isEmpty()) {
                command.addAll(List.of("env", JVM_OPTIONS + "=" + String.join(" ", jvmOptions)));
            }
            command.add(script);
        }
        command.add("run");
        command.addAll(arguments);
        return command;
    }
}
