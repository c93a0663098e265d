package org.banteng.cli;

import org.banteng.launcher.ExitCode;
import org.banteng.launcher.JobOptions;
import org.banteng.launcher.JobRunner;
import org.banteng.launcher.program.Isolation;
import org.banteng.launcher.program.Program;
import org.banteng.launcher.program.ProgramException;
import org.banteng.machine.jvm.Affinity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@code banteng run} was asked for. */
final class RunArguments {
    private static final String JVM = "jvm";
    private static final String BOOT_CHART = "banteng.boot.chart=1";

    /** From so many ranks on, a word on what it costs that each has its own classes. */
    private static final int MANY_RANKS = 2_000;

    private String machine;
    private String ranks;
    private String cores;
    private String classPath;
    private String timeout;
    private String share;
    private String memory;
    private Isolation isolation = Isolation.AUTO;
    private boolean tagOutput;
    private boolean reportBindings;
    private boolean statistics;
    private boolean gdb;
    private boolean bootChart;
    private final List<String> properties = new ArrayList<>();
    private String program;
    private String[] arguments = {};

    /**
     * Reads a command line that has nothing unusual about it.
     *
     * @param args {@code run}, options, the program and its arguments
     * @return {@code null} if there is something that {@link Commands} should look at
     */
    static RunArguments parse(String[] args) {
        RunArguments parsed = new RunArguments();
        int at = 1;
        while (at < args.length && args[at].startsWith("-")) {
            if (parsed.setFlag(args[at])) {
                at++;
            } else if (at + 1 < args.length && parsed.setOption(args[at], args[at + 1])) {
                at += 2;
            } else {
                return null;
            }
        }
        if (at == args.length) {
            return null;
        }
        parsed.setProgram(args[at], Arrays.copyOfRange(args, at + 1, args.length));
        return parsed;
    }

    /** Sets an option that has no value, or has it in the same word; {@code false}: it is none. */
    private boolean setFlag(String option) {
        switch (option) {
            case "--isolate" -> {
                if (isolation != Isolation.AUTO) {
                    return false;
                }
                isolation = Isolation.ISOLATE;
            }
            case "--shared-classes" -> {
                if (isolation != Isolation.AUTO) {
                    return false;
                }
                isolation = Isolation.SHARE;
            }
            case "--tag-output" -> tagOutput = true;
            case "--report-bindings" -> reportBindings = true;
            case "--stats" -> statistics = true;
            case "--gdb" -> gdb = true;
            case "--boot-chart" -> bootChart = true;
            default -> {
                if (!option.startsWith("-D") || option.length() == 2) {
                    return false;
                }
                properties.add(option.substring(2));
            }
        }
        return true;
    }

    /** Sets an option that has a value; {@code false}: it is none. */
    boolean setOption(String option, String value) {
        switch (option) {
            case "--on" -> machine = value;
            case "-n" -> ranks = value;
            case "--cores" -> cores = value;
            case "-cp", "--class-path" -> classPath = value;
            case "--timeout" -> timeout = value;
            case "--share" -> share = value;
            case "--memory" -> memory = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    void setIsolation(Isolation isolation) {
        this.isolation = isolation;
    }

    void setFlags(boolean tagOutput, boolean reportBindings, boolean statistics) {
        this.tagOutput = tagOutput;
        this.reportBindings = reportBindings;
        this.statistics = statistics;
    }

    void setEmulatorFlags(boolean gdb, boolean bootChart) {
        this.gdb = gdb;
        this.bootChart = bootChart;
    }

    void addProperty(String property) {
        properties.add(property);
    }

    void setProgram(String program, String[] arguments) {
        this.program = program;
        this.arguments = arguments.clone();
    }

    /** Runs the job, and returns the exit code; what is wrong with the arguments is told. */
    int run() {
        try {
            setProperties();
            JobOptions options = options();
            if (machine != null && !machine.equals(JVM)) {
                return runCompiled(options);
            }
            if (share != null) {
                throw new IllegalArgumentException(
                        "--share is an option of --on qemu: on the JVM the program has all files");
            }
            forEmulator(gdb, "--gdb");
            forEmulator(bootChart, "--boot-chart");
            forEmulator(memory != null, "--memory");
            Program found = Program.of(program, classPath);
            found.decide(isolation, options.ranks());
            tellOfIsolation(found, options.ranks());
            found.prepare();
            return JobRunner.run(options, found, arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("banteng run: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (ExceptionInInitializerError e) {
            return tunableIsWrong(e);
        } catch (ProgramException e) {
            System.err.println("banteng: " + e.getMessage().stripTrailing());
            return ExitCode.FAILURE;
        }
    }

    /** A class has looked at the value of a tunable. */
    private static int tunableIsWrong(ExceptionInInitializerError e) {
        if (e.getCause() instanceof IllegalArgumentException wrong) {
            System.err.println("banteng run: " + wrong.getMessage());
            return ExitCode.USAGE;
        }
        throw e;
    }

    private int runCompiled(JobOptions options) {
        CompiledMachine named = CompiledMachine.named(machine);
        checkTunables();
        if (!named.isEmulator()) {
            forEmulator(gdb, "--gdb");
            forEmulator(bootChart, "--boot-chart");
            forEmulator(memory != null, "--memory");
        }
        if (bootChart) {
            properties.add(BOOT_CHART);
        }
        CompiledMachine on =
                memory == null ? named : named.withMemory(MemorySize.megabytesHere(memory));
        CompiledMachine compiledFor = gdb ? on.forDebugger(sources()) : on;
        CompiledRun run = new CompiledRun(compiledFor, options, properties, sharedFolder());
        forCompiled(reportBindings, "--report-bindings");
        forCompiled(statistics, "--stats");
        forCompiled(cores != null, "--cores");
        forCompiled(isolation == Isolation.SHARE, "--shared-classes");
        return run.run(Program.of(program, classPath), arguments);
    }

    /** What a compiled program would find wrong in each of its ranks. */
    private void checkTunables() {
        if (properties.stream().anyMatch(property -> property.startsWith("banteng."))) {
            TunablesCommand.loadAll();
        }
    }

    private Path sharedFolder() {
        if (share == null) {
            return null;
        }
        Path folder = Path.of(share).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--share " + share + ": there is no such folder");
        }
        return folder;
    }

    private static void forEmulator(boolean given, String option) {
        if (given) {
            throw new IllegalArgumentException(option + " goes with --on qemu or --on qemu-q35");
        }
    }

    /** Where gdb is to look for the program's sources. */
    private List<Path> sources() {
        Path file = Path.of(program).toAbsolutePath();
        return program.endsWith(".java") ? List.of(file.getParent()) : List.of();
    }

    private void forCompiled(boolean given, String option) {
        if (given) {
            throw new IllegalArgumentException(
                    option + " is an option of the JVM; leave it or --on " + machine + " out");
        }
    }

    private JobOptions options() {
        JobOptions options = new JobOptions(ranks == null ? defaultRanks() : Ranks.parse(ranks));
        if (cores != null) {
            options.setCpus(Affinity.parse(cores));
        }
        if (timeout != null) {
            options.setTimeout(Durations.parse(timeout));
        }
        options.setTagOutput(tagOutput);
        options.setReportBindings(reportBindings);
        options.setStatistics(statistics);
        return options;
    }

    /** Before any class of the library reads a property. */
    private void setProperties() {
        for (String property : properties) {
            int equals = property.indexOf('=');
            if (property.isEmpty() || equals == 0) {
                throw new IllegalArgumentException(
                        "-D" + property + ": must look like -DNAME=VALUE or -DNAME");
            }
            if (equals < 0) {
                System.setProperty(property, "");
            } else {
                System.setProperty(property.substring(0, equals), property.substring(equals + 1));
            }
        }
    }

    private static int defaultRanks() {
        return Affinity.availableCpus().length;
    }

    private static void tellOfIsolation(Program program, int ranks) {
        if (ranks >= MANY_RANKS && program.reason() != null) {
            System.err.println(
                    "banteng: each of the "
                            + ranks
                            + " ranks gets its own copy of the program's classes, since "
                            + program.reason()
                            + "; --shared-classes saves the time and memory if ranks may share it");
        }
    }
}
