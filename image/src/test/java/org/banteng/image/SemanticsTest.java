package org.banteng.image;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What Java says, area by area: the programs in {@code src/test/semantics}, compiled into one image
 * for this system and one for bare metal, print what they print on the JVM, byte for byte.
 */
class SemanticsTest {
    private static final Path SOURCES = Path.of("src", "test", "semantics");
    private static final String MAIN_CLASS = "semantics.Semantics";

    private static Areas compiled;

    @BeforeAll
    static void compile(@TempDir Path work) throws Exception {
        compiled = new Areas(MAIN_CLASS, SOURCES, work);
    }

    @AfterAll
    static void forget() {
        compiled = null;
    }

    static Stream<String> areas() throws Exception {
        return Areas.in(SOURCES, MAIN_CLASS);
    }

    @ParameterizedTest
    @MethodSource("areas")
    void isAsOnTheJvm(String area) throws Exception {
        compiled.check(area);
    }
}
