package org.banteng.cli;

import org.banteng.Banteng;
import org.banteng.launcher.ExitCode;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

import java.util.concurrent.Callable;

/** {@code banteng version}. */
@Command(name = "version", header = "Shows the version.", mixinStandardHelpOptions = true)
final class VersionCommand implements Callable<Integer>, IVersionProvider {
    VersionCommand() {}

    @Override
    public Integer call() {
        System.out.println(getVersion()[0]);
        return ExitCode.SUCCESS;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "banteng "
                    + Banteng.version()
                    + " (interface of MPI 4.1; JDK "
                    + Runtime.version()
                    + ", "
                    + System.getProperty("os.name")
                    + " "
                    + System.getProperty("os.arch")
                    + ")"
        };
    }
}
