package org.banteng.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.bench.osu.Hello;
import org.banteng.bench.osu.Osu;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** How ours are started. */
class OursTest {
    private static final Job LATENCY = new Job("latency", 2, List.of("-i", "5"));
    private static final Job HELLO = new Job("hello", 2, List.of("-i", "5"));

    private final List<List<String>> started = new ArrayList<>();

    private Banteng on(String machine) {
        JavaRanks ranks =
                (jvmOptions, arguments) -> {
                    started.add(arguments);
                    return List.of("true");
                };
        return new Banteng(ranks, machine, "Banteng", List.of("--settle", "2"), List.of());
    }

    @Test
    void onTheJvmRanksShareTheirClasses() {
        assertThat(on("jvm").arguments(LATENCY))
                .startsWith("-n", "2", "--shared-classes", "-cp")
                .endsWith(Osu.class.getName(), "latency", "-i", "5", "--settle", "2");
    }

    @Test
    void elsewhereTheMachineIsNamed() {
        assertThat(on("linux").arguments(LATENCY))
                .startsWith("-n", "2", "--on", "linux", "-cp")
                .endsWith(Osu.class.getName(), "latency", "-i", "5", "--settle", "2");
    }

    @Test
    void aWholeProcessIsStartedAsAnybodyWould() {
        assertThat(on("jvm").arguments(HELLO))
                .startsWith("-n", "2", "-cp")
                .endsWith(Hello.class.getName());
    }

    /** A program is compiled before the first run that counts. */
    @Test
    void onlyWhatIsCompiledAheadIsPrepared() {
        on("jvm").prepare(LATENCY);
        assertThat(started).isEmpty();
        on("linux").prepare(LATENCY);
        assertThat(started.getFirst()).endsWith(Osu.class.getName(), "hello");
    }
}
