package org.banteng.cli;

import org.banteng.launcher.ExitCode;
import org.banteng.machine.Tunable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code banteng tunables}. */
@Command(
        name = "tunables",
        header = "Lists the numbers that can be changed without a new build.",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Each is a system property:",
            "  banteng run -Dbanteng.wait.spin=100 -n 4 Main",
        })
final class TunablesCommand implements Callable<Integer> {
    /** The classes that have tunables: they are known once their classes are loaded. */
    static final List<String> HOLDERS =
            List.of(
                    "org.banteng.bus.QueueDescriptor",
                    "org.banteng.engine.collective.Segments",
                    "org.banteng.engine.message.Balancer",
                    "org.banteng.engine.message.Endpoint",
                    "org.banteng.engine.message.Waits",
                    "org.banteng.launcher.JobRunner",
                    "org.banteng.launcher.Watch",
                    "org.banteng.machine.IdleSpin",
                    "org.banteng.machine.Pool",
                    "org.banteng.machine.jvm.JvmCore",
                    "org.banteng.machine.metal.instance.JobEnd",
                    "org.banteng.machine.metal.instance.Strand");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;

    TunablesCommand() {}

    /**
     * Makes all tunables known.
     *
     * @throws ExceptionInInitializerError if the value of one is wrong
     */
    static void loadAll() {
        for (String holder : HOLDERS) {
            try {
                Class.forName(holder);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("no class with tunables", e);
            }
        }
    }

    @Override
    public Integer call() {
        loadAll();
        for (Tunable tunable : Tunable.all()) {
            System.out.println(tunable.name());
            System.out.println("    " + tunable.meaning());
            System.out.println("    " + value(tunable));
        }
        return ExitCode.SUCCESS;
    }

    private static String value(Tunable tunable) {
        String isDefault = tunable.value() + " " + tunable.unit();
        return tunable.value() == tunable.defaultValue()
                ? isDefault
                : isDefault + " (default " + tunable.defaultValue() + ")";
    }
}
