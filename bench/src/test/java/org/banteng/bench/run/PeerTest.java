package org.banteng.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.banteng.bench.osu.Osu;
import org.banteng.machine.jvm.Affinity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;

/** The same benchmarks in C. */
class PeerTest {
    private static final List<String> TINY =
            List.of("-m", "4:16", "-i", "2", "-x", "1", "-W", "4", "-b", "multiple");

    @TempDir private Path folder;

    /** One of each kind: to start a process of another MPI takes half a second. */
    @ParameterizedTest
    @EnumSource
    void runsWhatWeRun(Peer peer) {
        assumeTrue(peer.isInstalled());
        Contender contender = peer.compile(folder, Affinity.availableCpus());
        for (String name :
                List.of(
                        "latency",
                        "mbw_mr",
                        "latency_mt",
                        "barrier",
                        "iallreduce",
                        "hello",
                        "init")) {
            assertThat(Osu.names()).contains(name);
            assertRuns(contender, name);
        }
    }

    private static void assertRuns(Contender contender, String name) {
        ProcessOutput output = contender.run(new Job(name, 2, TINY), line -> {});
        if (name.equals("hello")) {
            assertThat(output.text()).isEqualTo("This is a test with 2 processes\n");
            return;
        }
        OsuTable table = OsuTable.parse(output.text());
        if (name.equals("init") || name.endsWith("barrier")) {
            assertThat(table.rows().keySet()).as(name).containsExactly(0);
        } else {
            assertThat(table.rows().keySet()).as(name).containsExactly(4, 8, 16);
        }
        table.rows().values().forEach(row -> assertThat(row).hasSameSizeAs(table.columns()));
    }

    @ParameterizedTest
    @EnumSource
    void withMoreRanksThanCpusItIsTold(Peer peer) {
        PeerRanks ranks = new PeerRanks(peer, "mpirun", Path.of("osu"), "0,1");
        assertThat(ranks.command(new Job("barrier", 8, List.of("-i", "5"))))
                .containsSubsequence("-n", "8", "osu", "barrier", "--cpus", "0,1", "-i", "5")
                .matches(line -> line.contains("--oversubscribe") == (peer == Peer.OPENMPI));
        assertThat(ranks.command(new Job("barrier", 2, List.of())))
                .doesNotContain("--oversubscribe");
    }

    @Test
    void helloIsStartedAsAnybodyWould() {
        PeerRanks ranks = new PeerRanks(Peer.MPICH, "mpirun", Path.of("osu"), "0,1");
        assertThat(ranks.command(new Job("hello", 2, List.of("-i", "5"))))
                .containsExactly("mpirun", "-n", "2", "osu", "hello");
    }

    @Test
    void anUnknownOneIsNamed() {
        assertThatThrownBy(() -> Peer.of("lam"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--against lam: must be openmpi or mpich");
    }
}
