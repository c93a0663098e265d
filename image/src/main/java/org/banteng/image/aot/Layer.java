package org.banteng.image.aot;

import org.banteng.image.aot.cure.CPatch;
import org.banteng.image.aot.cure.CallSites;
import org.banteng.machine.metal.MetalMemory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a compiled program stands on: C files, of which some take the place of TeaVM's own.
 *
 * @param files resources beside {@link MetalMemory}: those of one machine
 * @param included which of them are C that goes into the program
 * @param exports classes with methods that the C calls
 */
public record Layer(List<String> files, List<String> included, List<Class<?>> exports) {
    /** What all machines have in common; the first five take the place of TeaVM's. */
    private static final List<String> RUNTIME =
            List.of(
                    "runtime/memory.c",
                    "runtime/time.c",
                    "runtime/log.c",
                    "runtime/fiber.c",
                    "runtime/heaptrace.c",
                    "runtime/allocator.h",
                    "runtime/allocator.c",
                    "runtime/monitors.h",
                    "runtime/monitors.c",
                    "runtime/strand.h",
                    "runtime/strand.c",
                    "runtime/exact.h",
                    "runtime/failure.h",
                    "runtime/text.c",
                    "runtime/sites.h",
                    "runtime/sites.c",
                    "runtime/fault.h",
                    "runtime/fault.c",
                    "runtime/guard.h",
                    "runtime/guard.c",
                    "runtime/jump.h",
                    "runtime/heap.h",
                    "runtime/files.h",
                    "runtime/files.c",
                    "machine.h",
                    "banteng.h");

    private static final List<String> RUNTIME_INCLUDED =
            List.of(
                    "all.c",
                    "guard.c",
                    "text.c",
                    "sites.c",
                    "allocator.c",
                    "monitors.c",
                    "strand.c",
                    "files.c",
                    "fault.c");

    /**
     * TeaVM writes {@code x_Cls.services} wherever it registers the providers of a service {@code
     * x}; that field is only there by that name if the service is an interface.
     */
    private static final Pattern SERVICES = Pattern.compile("(\\w+_Cls)\\.services = ");

    /** A backslash of the text itself, or a character from U+0080 to U+009F. */
    private static final Pattern CONTROL = Pattern.compile("\\\\\\\\|\\\\u00([89][0-9a-fA-F])");

    /** A function that initialises a class, or asks whether that was done, as it is declared. */
    private static final Pattern INITIALISER =
            Pattern.compile(
                    "^(extern void (?:meth_\\w+__clinit_|initclass_\\w+|sysinitclass_\\w+)\\(\\));",
                    Pattern.MULTILINE);

    private static final Pattern MONITORS =
            Pattern.compile("#define TEAVM_PACK_MONITOR.*?: NULL\\)", Pattern.DOTALL);

    private static final String TABLE_OF_MONITORS =
            """
            #include "monitors.h"
            #define TEAVM_PACK_MONITOR(monitor) banteng_keepMonitor(monitor)
            #define TEAVM_UNPACK_MONITOR(header) banteng_monitorOf(header)\
            """;

    /** A process under Linux for each rank. */
    public static Layer hosted() {
        return new Layer(
                List.of(
                        "hosted/hosted.h",
                        "hosted/hosted.c",
                        "hosted/processes.c",
                        "hosted/signals.c"),
                List.of("hosted.c", "processes.c", "signals.c"),
                List.of());
    }

    /** Puts it under a program, mends what TeaVM writes wrong, and returns the file to compile. */
    Path install(Path c) throws IOException {
        for (String file : RUNTIME) {
            copy(file, c);
        }
        for (String file : files) {
            copy(file, c);
        }
        CPatch.apply(c);
        CallSites.apply(c.resolve("callsites.c"));
        markInitialisers(c.resolve("classes"));
        mendStrings(c.resolve("strings.c"));
        mendServices(c.resolve("classes/java/util/ServiceLoader.c"));
        mendMonitors(c.resolve("core.h"));
        StringBuilder whole = new StringBuilder();
        RUNTIME_INCLUDED.forEach(file -> include(file, whole));
        included.forEach(file -> include(file, whole));
        return Files.writeString(c.resolve("program.c"), whole);
    }

    private static void include(String file, StringBuilder to) {
        to.append("#include \"").append(file).append("\"\n");
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream from = MetalMemory.class.getResourceAsStream(resource)) {
            if (from == null) {
                throw new IOException("no resource " + resource + " beside " + MetalMemory.class);
            }
            Files.write(to.resolve(Path.of(resource).getFileName()), from.readAllBytes());
        }
    }

    /** See {@code monitors.h}. */
    private static void mendMonitors(Path file) throws IOException {
        Matcher macros = MONITORS.matcher(Files.readString(file));
        if (!macros.find()) {
            throw new IOException(file + " of TeaVM is not as it was when this was written");
        }
        Files.writeString(file, macros.replaceFirst(Matcher.quoteReplacement(TABLE_OF_MONITORS)));
    }

    /** C has no universal names for control characters: those are written in octal here. */
    private static void mendStrings(Path file) throws IOException {
        String mended =
                CONTROL.matcher(Files.readString(file))
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                found.group(1) == null
                                                        ? found.group()
                                                        : octal(found.group(1))));
        Files.writeString(file, mended);
    }

    private static String octal(String hex) {
        return "\\" + Integer.toOctalString(Integer.parseInt(hex, 16));
    }

    /**
     * Initialisers of classes run once: they are made small, and lie apart from what runs often.
     */
    private static void markInitialisers(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".h")).toList()) {
                Matcher declared = INITIALISER.matcher(Files.readString(file));
                if (declared.find()) {
                    Files.writeString(file, declared.replaceAll("$1 __attribute__((cold));"));
                }
            }
        }
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
