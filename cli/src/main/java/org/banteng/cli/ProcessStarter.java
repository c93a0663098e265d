package org.banteng.cli;

import org.banteng.launcher.JobOptions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Each rank a process of this system. */
record ProcessStarter() implements JobStarter {
    @Override
    public ProcessBuilder start(
            Path image, JobOptions options, Map<String, String> settings, String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(image.toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("BANTENG_RANKS", String.valueOf(options.ranks()));
        settings.forEach((name, value) -> environment.put(variable(name), value));
        return builder;
    }

    /** How the environment spells a setting. */
    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public int exitCode(int status) {
        return status;
    }
}
