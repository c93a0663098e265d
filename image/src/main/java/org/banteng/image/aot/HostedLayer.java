package org.banteng.image.aot;

import org.banteng.machine.metal.MetalMemory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the hosted machine's C under a program, and mends what TeaVM writes wrong. */
final class HostedLayer {
    /** Resources beside {@link MetalMemory}; the first five take the place of TeaVM's. */
    private static final List<String> FILES =
            List.of(
                    "runtime/memory.c",
                    "runtime/time.c",
                    "runtime/log.c",
                    "runtime/fiber.c",
                    "runtime/heaptrace.c",
                    "runtime/allocator.h",
                    "runtime/allocator.c",
                    "runtime/strand.h",
                    "runtime/strand.c",
                    "hosted/hosted.h",
                    "hosted/hosted.c",
                    "hosted/processes.c",
                    "machine.h",
                    "banteng.h");

    private static final String WHOLE =
            """
            #include "all.c"
            #include "allocator.c"
            #include "strand.c"
            #include "hosted.c"
            #include "processes.c"
            """;

    /**
     * TeaVM writes {@code x_Cls.services} wherever it registers the providers of a service {@code
     * x}; that field is only there by that name if the service is an interface.
     */
    private static final Pattern SERVICES = Pattern.compile("(\\w+_Cls)\\.services = ");

    private HostedLayer() {}

    /** Returns the file that includes all others. */
    static Path install(Path c) throws IOException {
        for (String file : FILES) {
            try (InputStream from = MetalMemory.class.getResourceAsStream(file)) {
                if (from == null) {
                    throw new IOException("no resource " + file + " beside " + MetalMemory.class);
                }
                Files.write(c.resolve(Path.of(file).getFileName()), from.readAllBytes());
            }
        }
        mendServices(c.resolve("classes/java/util/ServiceLoader.c"));
        return Files.writeString(c.resolve("program.c"), WHOLE);
    }

    private static void mendServices(Path file) throws IOException {
        if (Files.exists(file)) {
            String mended =
                    SERVICES.matcher(Files.readString(file))
                            .replaceAll("((TeaVM_Class*) &$1)->services = ");
            Files.writeString(file, mended);
        }
    }
}
