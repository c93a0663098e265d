package org.banteng.cli;

import org.banteng.image.error.ImageException;
import org.banteng.image.error.Reason;
import org.banteng.launcher.ExitCode;
import org.banteng.launcher.JobOptions;
import org.banteng.launcher.program.Program;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run of a program that is compiled ahead of time. */
final class CompiledRun {
    private static final String TAG_OUTPUT = "banteng.tag.output";

    private final CompiledMachine machine;
    private final JobOptions options;
    private final Path share;
    private final Map<String, String> settings = new HashMap<>();

    /**
     * @param properties as {@code name=value}
     * @param share see {@link JobRequest}
     */
    CompiledRun(CompiledMachine machine, JobOptions options, List<String> properties, Path share) {
        this.machine = machine;
        this.options = options;
        this.share = share;
        for (String property : properties) {
            int equals = property.indexOf('=');
            settings.put(
                    equals < 0 ? property : property.substring(0, equals),
                    equals < 0 ? "" : property.substring(equals + 1));
        }
        if (options.tagOutput()) {
            settings.put(TAG_OUTPUT, "1");
        }
    }

    /** Compiles it if need be, runs it and returns the exit code. */
    int run(Program program, String[] arguments) {
        try {
            JobRequest request =
                    new JobRequest(options.ranks(), settings, share, List.of(arguments));
            return await(machine.starter().ready(CompiledProgram.of(program, machine), request));
        } catch (ImageException e) {
            System.err.println("banteng: " + e.getMessage().stripTrailing());
            return ExitCode.FAILURE;
        } catch (IOException e) {
            System.err.println("banteng: " + Reason.withFile(e));
            return ExitCode.FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILURE;
        }
    }

    private int await(ReadyJob ready) throws IOException, InterruptedException {
        StartedJob job = ready.start();
        if (options.timeout() == null || job.child().await(options.timeout().toNanos())) {
            return job.exitCode();
        }
        job.child().end();
        System.err.println(
                "timeout: the job has not ended within " + options.timeout().toMillis() + " ms");
        return ExitCode.TIMEOUT;
    }
}
