package org.banteng.image.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A debugger that a guest waits for: QEMU speaks gdb's remote protocol ("GDB usage" in QEMU's
 * manual).
 *
 * @param port of this host, at its loopback address
 */
public record Debugger(int port) {
    /** At a port that nobody uses now. */
    public static Debugger atFreePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Debugger(free.getLocalPort());
        }
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    /** Of QEMU: no processor begins before the debugger lets it. */
    List<String> options() {
        return List.of("-gdb", "tcp:" + address(), "-S");
    }

    /**
     * What to type.
     *
     * @param image made by {@link BootTarget#forDebugger}
     * @param sources where Java sources are
     */
    public String line(Path image, List<Path> sources) {
        String folders =
                sources.stream()
                        .map(folder -> " -ex " + Guest.quoted("directory " + folder))
                        .collect(Collectors.joining());
        return "gdb"
                + folders
                + " -ex "
                + Guest.quoted("target remote " + address())
                + " "
                + Guest.quoted(image.toString());
    }
}
