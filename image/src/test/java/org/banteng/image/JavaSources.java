package org.banteng.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/** Programs that tests compile by themselves, as a user would: any code, with any warnings. */
final class JavaSources {
    private JavaSources() {}

    /** All Java files below a directory. */
    static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /**
     * Compiles with the class path of this JVM.
     *
     * @return {@code to}
     */
    static Path compile(List<Path> sources, Path to) {
        List<String> arguments =
                new ArrayList<>(
                        Arrays.asList(
                                "-nowarn",
                                "-Xlint:none",
                                "-g",
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                to.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(new String[0]));
        assertThat(result).isZero();
        return to;
    }
}
