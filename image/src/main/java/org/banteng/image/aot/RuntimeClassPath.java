package org.banteng.image.aot;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;

/** Where the classes are that are compiled into every program: TeaVM's class library and ours. */
final class RuntimeClassPath {
    /** A class of each artifact; by name, since some are here only to be compiled. */
    private static final List<String> SAMPLES =
            List.of(
                    "org.banteng.image.start.MetalJob",
                    "org.banteng.machine.Memory",
                    "org.banteng.machine.metal.MetalMemory",
                    "org.banteng.bus.VirtioBus",
                    "org.banteng.engine.message.Job",
                    "mpi.MPI",
                    "org.teavm.classlib.java.lang.TObject",
                    "org.teavm.runtime.GC",
                    "org.teavm.interop.Address",
                    "org.teavm.platform.Platform",
                    "org.teavm.jso.JSObject",
                    "org.teavm.jso.core.JSObjects",
                    "com.jcraft.jzlib.Inflater",
                    "org.joda.time.DateTimeZone");

    private RuntimeClassPath() {}

    static List<Path> entries() {
        return SAMPLES.stream().map(RuntimeClassPath::placeOf).distinct().toList();
    }

    private static Path placeOf(String sample) {
        try {
            Class<?> type = Class.forName(sample, false, RuntimeClassPath.class.getClassLoader());
            URL place = type.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(place.toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("the image build is not complete: " + sample, e);
        }
    }
}
