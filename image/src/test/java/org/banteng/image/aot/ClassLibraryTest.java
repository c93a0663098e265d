package org.banteng.image.aot;

import static org.assertj.core.api.Assertions.assertThat;

import mpi.MPI;

import org.banteng.bench.osu.Osu;
import org.banteng.bus.VirtioBus;
import org.banteng.engine.message.Job;
import org.banteng.image.programs.OpensSocket;
import org.banteng.machine.Memory;
import org.banteng.machine.metal.MetalMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

/** Every class that runs on metal, whether a test's program reaches it or not. */
class ClassLibraryTest {
    @ParameterizedTest
    @ValueSource(classes = {Memory.class, MetalMemory.class, VirtioBus.class, Job.class, MPI.class})
    void modulesUseNothingThatMetalLacks(Class<?> ofModule) throws Exception {
        try (ClassLibrary metal = new ClassLibrary()) {
            ClassLibrary.Report report = metal.check(placeOf(ofModule));

            assertThat(report.classes()).isPositive();
            assertThat(report.lacking()).isEmpty();
        }
    }

    /** What compares and draws them stays on the JVM. */
    @Test
    void benchmarksUseNothingThatMetalLacks() throws Exception {
        try (ClassLibrary metal = new ClassLibrary()) {
            String programs = Osu.class.getPackageName().replace('.', '/');
            ClassLibrary.Report report = metal.check(placeOf(Osu.class), programs);

            assertThat(report.classes()).isPositive();
            assertThat(report.lacking()).isEmpty();
        }
    }

    @Test
    void whatMetalLacksIsNamed() throws Exception {
        try (ClassLibrary metal = new ClassLibrary()) {
            assertThat(metal.check(placeOf(OpensSocket.class)).lacking())
                    .contains("java.net.Socket in " + OpensSocket.class.getName() + ".connect:16");
        }
    }

    private static Path placeOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
