package org.banteng.image.aot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what a program cannot hand something to does without checks. */
class OwnCodeTest {
    @ParameterizedTest
    @CsvSource({
        "org.banteng.engine.message.Endpoint, true",
        "org.banteng.bus.VirtioBus, true",
        "org.banteng.machine.Memory, true",
        "org.banteng.machine.metal.instance.MetalCore, true",
        "org.banteng.machine.metal.library.java.lang.TString, false",
        "mpi.Express, true",
        "mpi.Comm, false",
        "java.util.ArrayList, false",
        "org.bantengx.Program, false",
        "Main, false"
    })
    void theFloorsBelowPackageMpiAreTrusted(String className, boolean trusted) {
        assertThat(OwnCode.isTrusted(className)).isEqualTo(trusted);
    }
}
