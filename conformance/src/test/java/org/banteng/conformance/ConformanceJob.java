package org.banteng.conformance;

import org.banteng.Banteng;
import org.banteng.conformance.kit.Area;
import org.banteng.launcher.RankMain;
import org.banteng.launcher.program.Isolation;
import org.banteng.launcher.program.Program;

import java.io.File;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs {@link Main} on a job of its own. */
final class ConformanceJob {
    /** A job that takes longer hangs: most take well under a second. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private ConformanceJob() {}

    /**
     * Runs cases, all together.
     *
     * @param program whose {@code main} runs the area
     * @param only the one to run, or {@code null} for all of the area
     * @throws org.banteng.RankFailedException with the launcher's report, if one fails or hangs
     */
    static void run(Area area, Class<?> program, String only, Setting setting) {
        String name = only == null ? area.name() : area.name() + ":" + only;
        String[] args = {"--quiet", Main.option(setting.storage()), name};
        RankMain main =
                setting.isolated()
                        ? isolated(program, setting, args)
                        : () -> Main.run(List.of(area), args);
        Banteng.job(setting.ranks()).timeout(TIMEOUT).run(main);
    }

    private static RankMain isolated(Class<?> main, Setting setting, String[] args) {
        Program program = Program.of(main.getName(), classPath(Main.class, main));
        program.decide(Isolation.ISOLATE, setting.ranks());
        program.prepare();
        return () -> program.run(args);
    }

    /** Where classes were loaded from. */
    static String classPath(Class<?>... classes) {
        return Stream.of(classes)
                .map(ConformanceJob::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
