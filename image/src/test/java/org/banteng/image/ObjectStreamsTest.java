package org.banteng.image;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Objects in streams: the programs in {@code src/test/streams} write the bytes that they write on
 * the JVM, and read of them what is read there.
 */
class ObjectStreamsTest {
    private static final Path SOURCES = Path.of("src", "test", "streams");
    private static final String MAIN_CLASS = "streams.Streams";

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
