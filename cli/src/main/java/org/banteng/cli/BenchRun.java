package org.banteng.cli;

import org.banteng.bench.Bench;
import org.banteng.bench.BenchRequest;
import org.banteng.bench.run.Banteng;
import org.banteng.bench.run.BenchException;
import org.banteng.bench.run.Peer;
import org.banteng.launcher.ExitCode;
import org.banteng.machine.jvm.Affinity;

import java.util.ArrayList;
import java.util.List;

/** Does what a {@link BenchCommand} says. */
final class BenchRun {
    private static final int ROUNDS_OF_COMPARISON = 5;

    /** What it takes the JVM's compilers to be done with the loops, roughly. */
    private static final String SETTLE_SECONDS = "2";

    private final BenchCommand command;

    BenchRun(BenchCommand command) {
        this.command = command;
    }

    /** Runs it, and returns the exit code. */
    int run() {
        try {
            int[] cpus = Affinity.availableCpus();
            Bench bench = new Bench(new RanksOfThisCommand(), cpus, System.out, System.err);
            if (command.aims) {
                int rounds = rounds(ROUNDS_OF_COMPARISON);
                bench.runAims(command.names, settle(), rounds, command.folder);
            } else {
                bench.run(request());
            }
            return ExitCode.SUCCESS;
        } catch (IllegalArgumentException e) {
            System.err.println("banteng bench: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (BenchException e) {
            System.err.println("banteng bench: " + e.getMessage().stripTrailing());
            return ExitCode.FAILURE;
        }
    }

    private BenchRequest request() {
        if (command.names.isEmpty()) {
            throw new IllegalArgumentException(
                    "which benchmark? `banteng bench --help` has a list, and there is --aims");
        }
        return new BenchRequest(
                command.names,
                machine(),
                atLeastOne("-n", command.ranks),
                options(),
                ownOptions(),
                command.against.stream().map(Peer::of).toList(),
                rounds(command.against.isEmpty() ? 1 : ROUNDS_OF_COMPARISON),
                command.json,
                command.plot,
                command.html);
    }

    /** One that {@code banteng run --on} takes, too. */
    private String machine() {
        return command.machine.equals(Banteng.JVM)
                ? Banteng.JVM
                : CompiledMachine.named(command.machine).label();
    }

    private int rounds(int otherwise) {
        return command.rounds == null ? otherwise : atLeastOne("--rounds", command.rounds);
    }

    private static int atLeastOne(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " " + value + ": must be 1 or more");
        }
        return value;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        add(options, "-m", command.sizes);
        add(options, "-i", command.iterations);
        add(options, "-x", command.warmup);
        add(options, "-W", command.window);
        add(options, "-b", command.buffers);
        add(options, "-t", command.count);
        add(options, "-M", command.memory);
        if (command.full) {
            options.add("-f");
        }
        return options;
    }

    private List<String> ownOptions() {
        List<String> options = new ArrayList<>();
        add(options, "--api", command.api);
        add(options, "--settle", settle());
        if (command.validate) {
            options.add("-c");
        }
        return options;
    }

    /** In seconds; what was compiled ahead of time has nothing to wait for. */
    private String settle() {
        if (command.settle != null) {
            return command.settle;
        }
        return command.machine.equals(Banteng.JVM) ? SETTLE_SECONDS : "0";
    }

    private static void add(List<String> options, String option, String value) {
        if (value != null) {
            options.add(option);
            options.add(value);
        }
    }
}
