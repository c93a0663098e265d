package org.banteng.machine.metal.kernel.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.TestMachine;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.virtio.Virtqueue;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A server of files that has only names: folders, files, and links. It stands at the other end of
 * the channel's queue.
 */
final class Server {
    private static final long QUEUE = Layout.direct(0x10_0000);
    private static final long DEVICE = Layout.direct(0x10_1000);
    private static final long PATHS = Layout.direct(0x10_2000);
    private static final long REQUEST = Layout.direct(0x20_8000);
    private static final long REPLY = Layout.direct(0x24_0000);

    private static final int MMIO = 1;
    private static final int WALK = 110;
    private static final int READ_LINK = 22;
    private static final int LIST = 40;
    private static final int CLUNK = 120;
    private static final int ENOENT = 2;

    /** What is at a path: "" a file, "/" a folder, anything else is where a link leads. */
    private final Map<String, String> all = new TreeMap<>(Map.of("", "/"));

    private final Map<Integer, String> fids = new HashMap<>(Map.of(0, ""));
    private int served;

    /** Puts the server at the other end, in a machine that was reset. */
    void connect() {
        Raw.clear(QUEUE, 3 * Layout.PAGE);
        Virtqueue.create(QUEUE);
        Raw.putInt(DEVICE, MMIO);
        Raw.putLong(DEVICE + 8, DEVICE + 0x200);
        Raw.putInt(KernelState.FILES + 0x04, 1);
        Raw.putLong(KernelState.FILES + 0x08, QUEUE);
        Raw.putLong(KernelState.FILES + 0x10, REQUEST);
        Raw.putLong(KernelState.FILES + 0x18, REPLY);
        Raw.putLong(KernelState.FILES + 0x28, DEVICE);
        Raw.putLong(KernelState.FILES + 0x30, PATHS);
        TestMachine.notified(this::serve);
    }

    Server has(String path, String what) {
        all.put(path, what);
        return this;
    }

    /** The path of a fid; {@code null} if nobody has it. */
    String pathOf(int fid) {
        return fids.get(fid);
    }

    int fids() {
        return fids.size();
    }

    private void serve() {
        int fid = Raw.getInt(REQUEST + 7);
        int error =
                switch (Raw.getByte(REQUEST + 4)) {
                    case WALK -> walk(fid);
                    case READ_LINK -> readLink(fid);
                    case LIST -> list(fid);
                    case CLUNK -> fids.remove(fid) == null ? ENOENT : 0;
                    default -> throw new AssertionError("not expected here");
                };
        Raw.putByte(REPLY + 4, error == 0 ? Raw.getByte(REQUEST + 4) + 1 : 7);
        if (error != 0) {
            Raw.putInt(REPLY + 7, error);
        }
        long used = QUEUE + 0x200;
        Raw.putInt(used + 4 + 8L * (served % Virtqueue.ENTRIES), 0);
        served++;
        Raw.putShort(used + 2, served);
    }

    private int walk(int fid) {
        int newFid = Raw.getInt(REQUEST + 11);
        String path = fids.get(fid);
        if (Raw.getShort(REQUEST + 15) == 1) {
            String name = text(REQUEST + 17);
            path =
                    switch (name) {
                        case "." -> path;
                        case ".." -> path.substring(0, Math.max(0, path.lastIndexOf('/')));
                        default -> path + "/" + name;
                    };
            if (!all.containsKey(path)) {
                return ENOENT;
            }
            Raw.putByte(REPLY + 9, kind(all.get(path)));
        }
        fids.put(newFid, path);
        return 0;
    }

    private static int kind(String what) {
        if (what.isEmpty()) {
            return 0;
        }
        return what.equals("/") ? Protocol.IS_FOLDER : Protocol.IS_LINK;
    }

    private int readLink(int fid) {
        putText(REPLY + 7, all.get(fids.get(fid)));
        return 0;
    }

    /** All entries from a number on, as many as there is room for. */
    private int list(int fid) {
        long from = Raw.getLong(REQUEST + 11);
        int room = Raw.getInt(REQUEST + 19);
        String folder = fids.get(fid) + "/";
        long at = REPLY + 11;
        int number = 0;
        boolean full = false;
        for (String path : all.keySet()) {
            if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0) {
                String name = path.substring(folder.length());
                int bytes = 24 + name.getBytes(UTF_8).length;
                boolean wanted = number++ >= from;
                full |= wanted && at + bytes > REPLY + 11 + room;
                if (wanted && !full) {
                    Raw.putLong(at + 5, 1000 + number);
                    Raw.putLong(at + 13, number);
                    Raw.putByte(at + 21, kind(all.get(path)) == 0 ? 8 : 4);
                    putText(at + 22, name);
                    at += bytes;
                }
            }
        }
        Raw.putInt(REPLY + 7, (int) (at - REPLY - 11));
        return 0;
    }

    private static String text(long at) {
        byte[] bytes = new byte[Raw.getShort(at)];
        TestMachine.memory().get(TestMachine.physical(at + 2, bytes.length), bytes);
        return new String(bytes, UTF_8);
    }

    private static void putText(long at, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        Raw.putShort(at, bytes.length);
        TestMachine.memory().put(TestMachine.physical(at + 2, bytes.length), bytes);
    }
}
