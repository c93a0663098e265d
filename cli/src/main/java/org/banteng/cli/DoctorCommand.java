package org.banteng.cli;

import org.banteng.launcher.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code banteng doctor}. */
@Command(
        name = "doctor",
        header = "Looks whether this machine has what Banteng needs, and says what to do if not.",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "A line for each thing: `ok`, or `!!` and what to do. The exit code is 0 if all is"
                    + " well."
        })
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;

    DoctorCommand() {}

    @Override
    public Integer call() {
        List<Finding> findings = new Diagnosis().findings();
        int exitCode = ExitCode.SUCCESS;
        for (Finding finding : findings) {
            String mark = finding.remedy() == null ? "ok" : "!!";
            System.out.printf("%s  %-12s %s%n", mark, finding.subject(), finding.what());
            if (finding.remedy() != null) {
                System.out.printf("    %-12s -> %s%n", "", finding.remedy());
                exitCode = ExitCode.FAILURE;
            }
        }
        return exitCode;
    }

    /**
     * One thing looked at.
     *
     * @param subject what, in a word
     * @param what was found
     * @param remedy what to do about it, or {@code null}: it is well
     */
    record Finding(String subject, String what, String remedy) {
        static Finding ok(String subject, String what) {
            return new Finding(subject, what, null);
        }
    }
}
