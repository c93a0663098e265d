package org.banteng.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** QEMU's monitor, by its protocol QMP: what the processors of a guest do at this moment. */
final class QemuMonitor implements AutoCloseable {
    private static final Pattern HALTED = Pattern.compile("HLT=([01])");

    /** How one begins. */
    private static final String ANSWER = "{\"return\"";

    private final SocketChannel channel;
    private final BufferedReader answers;

    /**
     * Connects.
     *
     * @param socket that of {@link #options}; QEMU is running
     */
    QemuMonitor(Path socket) throws IOException {
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        answers = new BufferedReader(Channels.newReader(channel, UTF_8));
        ask("qmp_capabilities", "{}");
    }

    /** What makes QEMU listen. */
    static List<String> options(Path socket) {
        return List.of("-qmp", "unix:" + socket + ",server=on,wait=off");
    }

    /** Of each processor, in order: whether it is halted until an interrupt comes. */
    List<Boolean> halted() throws IOException {
        String registers =
                ask("human-monitor-command", "{\"command-line\": \"info registers -a\"}");
        return HALTED.matcher(registers).results().map(one -> one.group(1).equals("1")).toList();
    }

    private String ask(String command, String arguments) throws IOException {
        String question =
                "{\"execute\": \"%s\", \"arguments\": %s}\n".formatted(command, arguments);
        channel.write(UTF_8.encode(question));
        String line = answers.readLine();
        while (line != null && !line.startsWith(ANSWER)) {
            line = answers.readLine(); // A greeting, or news that nobody has asked for.
        }
        if (line == null) {
            throw new IOException("QEMU has ended before it answered: " + question);
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
