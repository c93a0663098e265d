package org.banteng.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Each rank a process of this system. */
record ProcessStarter() implements JobStarter {
    /** More processes no job has. */
    private static final int MOST = 1024;

    @Override
    public ReadyJob ready(Path image, JobRequest request) {
        if (request.share() != null) {
            throw new IllegalArgumentException(
                    "--share is an option of --on qemu: under Linux the program has all files");
        }
        if (request.ranks() > MOST) {
            throw new IllegalArgumentException(
                    "-n %d: with --on linux, must be a whole number from 1 to %d"
                            .formatted(request.ranks(), MOST));
        }
        List<String> command = new ArrayList<>();
        command.add(image.toString());
        command.addAll(request.arguments());
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("BANTENG_RANKS", String.valueOf(request.ranks()));
        request.settings().forEach((name, value) -> environment.put(variable(name), value));
        return new ReadyJob(builder, false, status -> status);
    }

    /** How the environment spells a setting. */
    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
