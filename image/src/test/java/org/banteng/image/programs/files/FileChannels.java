package org.banteng.image.programs.files;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Files by way of channels and buffers. */
public final class FileChannels {
    private static final Path FILE = Path.of("channel");
    private static final int LARGE = 200_001;

    private FileChannels() {}

    public static void run() throws IOException {
        for (boolean direct : new boolean[] {false, true}) {
            readAndWrite(direct);
            large(direct);
        }
        mistakes();
        transfer();
        ofStreams();
    }

    private static ByteBuffer buffer(int size, boolean direct) {
        return direct ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    private static void readAndWrite(boolean direct) throws IOException {
        try (FileChannel file =
                FileChannel.open(
                        FILE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = buffer(24, direct);
            buffer.putLong(1).putLong(-2).putLong(3).flip();
            System.out.println(file.write(buffer) + " " + buffer.remaining());
            file.position(8);
            buffer.clear();
            System.out.println(file.read(buffer) + " " + buffer.position() + " " + file.position());
            System.out.println(buffer.flip().getLong() + " " + buffer.getLong());
            System.out.println(file.read(buffer.clear()) + " " + file.size());
            System.out.println(file.read(buffer, 20) + " " + file.position());
            System.out.println(file.write(ByteBuffer.wrap(new byte[] {7}), 30) + " " + file.size());
            ByteBuffer[] parts = {buffer(3, direct), buffer(0, direct), buffer(30, direct)};
            System.out.println(file.position(1).read(parts) + " " + parts[2].position());
            System.out.println(file.truncate(5).size() + " " + file.position());
            System.out.println(file.write(new ByteBuffer[] {parts[0].flip(), parts[2].flip()}));
            file.force(true);
            System.out.println(file.size() + " " + file.isOpen());
        }
    }

    private static void large(boolean direct) throws IOException {
        ByteBuffer out = buffer(LARGE, direct);
        for (int i = 0; i < LARGE; i++) {
            out.put((byte) ((i * 31) >> 3));
        }
        ByteBuffer in = buffer(LARGE + 5, direct);
        try (FileChannel file = FileChannel.open(FILE, StandardOpenOption.WRITE)) {
            System.out.println(file.write(out.flip()));
        }
        try (FileChannel file = FileChannel.open(FILE)) {
            System.out.println(file.read(in) + " " + in.flip().equals(out.flip()));
        }
    }

    private static void mistakes() throws IOException {
        FileChannel file = FileChannel.open(FILE);
        show("write", () -> file.write(ByteBuffer.allocate(1)));
        show("into what cannot change", () -> file.read(ByteBuffer.allocate(1).asReadOnlyBuffer()));
        show("before the start", () -> file.position(-1));
        show("read before", () -> file.read(ByteBuffer.allocate(1), -1));
        show("nothing", () -> file.read(ByteBuffer.allocate(0)));
        show("beyond", () -> file.position(1L << 40).read(ByteBuffer.allocate(1)));
        file.close();
        show("closed", file::size);
        show("not there", () -> FileChannel.open(Path.of("none")));
        try (FileChannel out = FileChannel.open(FILE, StandardOpenOption.APPEND)) {
            show("read", () -> out.read(ByteBuffer.allocate(1)));
            show("append", () -> out.position(0).write(ByteBuffer.allocate(2)) + " " + out.size());
        }
    }

    private static void transfer() throws IOException {
        Path copy = Path.of("copy");
        try (FileChannel from = FileChannel.open(FILE);
                FileChannel to =
                        FileChannel.open(
                                copy,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE)) {
            System.out.println(from.transferTo(3, 100_000, to) + " " + to.position());
            System.out.println(to.transferFrom(from.position(LARGE - 5), 10, 20) + " " + to.size());
            byte[] start = new byte[40];
            to.read(ByteBuffer.wrap(start), 0);
            System.out.println(Arrays.toString(start));
        }
    }

    /** A stream and its channel are at one place, and end together. */
    private static void ofStreams() throws IOException {
        String name = FILE.toString();
        FileOutputStream out = new FileOutputStream(name);
        out.write(1);
        System.out.println(out.getChannel().write(ByteBuffer.wrap(new byte[] {2, 3, 4})));
        out.write(5);
        System.out.println(out.getChannel().position() + " " + out.getChannel().size());
        show("read", () -> out.getChannel().read(ByteBuffer.allocate(1)));
        out.close();
        System.out.println(out.getChannel().isOpen());
        show("closed", () -> out.getChannel().size());
        FileInputStream in = new FileInputStream(name);
        FileChannel channel = in.getChannel();
        System.out.println(in.read() + " " + channel.position() + (channel == in.getChannel()));
        channel.position(3);
        System.out.println(in.read() + " " + in.available());
        show("write", () -> channel.write(ByteBuffer.allocate(1)));
        channel.close();
        show("closed with its channel", in::read);
        show("appended", FileChannels::append);
        try (RandomAccessFile file = new RandomAccessFile(name, "rw")) {
            file.seek(2);
            ByteBuffer two = ByteBuffer.allocate(2);
            System.out.println(file.getChannel().read(two) + " " + file.getFilePointer());
            file.getChannel().write(two.flip(), 8);
            System.out.println(file.length() + " " + file.getFilePointer());
        }
        try (RandomAccessFile file = new RandomAccessFile(name, "r")) {
            show("write what is read", () -> file.getChannel().write(ByteBuffer.allocate(1)));
        }
        FileInputStream closed = new FileInputStream(name);
        closed.close();
        System.out.println(closed.getChannel().isOpen());
    }

    private static String append() throws IOException {
        try (FileOutputStream out = new FileOutputStream(FILE.toString(), true)) {
            out.getChannel().write(ByteBuffer.wrap(new byte[] {6}));
            return out.getChannel().position() + " " + out.getChannel().size();
        }
    }
}
