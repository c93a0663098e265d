package semantics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.Callable;

/** Readers, writers and streams over memory, and buffers. */
final class TextIo {
    private TextIo() {}

    static void run() {
        try {
            readers();
            writers();
            scanners();
            data();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffers();
        views();
    }

    private static void readers() throws IOException {
        BufferedReader reader = new BufferedReader(new StringReader("one\ntwo\r\n\nlast"));
        System.out.println(
                reader.readLine()
                        + reader.read()
                        + reader.readLine()
                        + reader.readLine()
                        + reader.readLine()
                        + reader.readLine());
        System.out.println(new BufferedReader(new StringReader("a\nb")).lines().toList());
        BufferedReader bytes =
                new BufferedReader(
                        new InputStreamReader(
                                new ByteArrayInputStream("\u00e4\u20acx".getBytes(UTF_8)), UTF_8));
        bytes.mark(10);
        System.out.println(bytes.read() + " " + bytes.skip(1) + (char) bytes.read());
        bytes.reset();
        System.out.println(
                bytes.readLine()
                        + bytes.ready()
                        + new ByteArrayInputStream(new byte[5]).readAllBytes().length);
    }

    private static void writers() throws IOException {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.printf("%5.2f|%s%n", 2.5, "x");
        writer.println(new char[] {'a', 'b'});
        writer.print(1L);
        writer.append("end").write(33);
        writer.flush();
        System.out.println(text + " " + writer.checkError());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, UTF_8);
        stream.print('\u20ac');
        stream.println(1.5f);
        stream.format("%d%n", 3).append("x").write(65);
        stream.flush();
        OutputStreamWriter encoded = new OutputStreamWriter(bytes, UTF_8);
        encoded.write("\ud83d\ude00", 0, 2);
        encoded.flush();
        System.out.println(
                Arrays.toString(bytes.toByteArray()) + bytes.size() + bytes.toString(UTF_8));
        System.out.printf("%s %d%n", "printf", 5);
        System.out.print(new char[] {'o', 'k', '\n'});
        System.out.println((Object) null);
        System.out.println((String) null);
    }

    private static void scanners() {
        Scanner scanner = new Scanner("12 3.5 word true\nrest of line\n0x1f 99999999999");
        System.out.println(
                scanner.nextInt()
                        + " "
                        + scanner.nextDouble()
                        + scanner.next()
                        + scanner.nextBoolean()
                        + scanner.nextLine()
                        + scanner.nextLine());
        System.out.println(
                scanner.hasNextInt()
                        + scanner.next()
                        + scanner.hasNextInt()
                        + scanner.hasNextLong()
                        + scanner.nextLong()
                        + scanner.hasNext());
        show("input", () -> new Scanner("x").nextInt());
        show("nothing", () -> new Scanner("").next());
        System.out.println(new Scanner("a,b;c").useDelimiter("[,;]").tokens().toList());
    }

    private static void data() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(-2);
        out.writeLong(1L << 40);
        out.writeDouble(Math.PI);
        out.writeFloat(1.5f);
        out.writeUTF("\u00e4\u20ac\0");
        out.writeShort(70000);
        out.writeChar('z');
        out.writeBoolean(true);
        out.writeBytes("ab");
        System.out.println(Arrays.toString(bytes.toByteArray()) + out.size());
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(
                in.readInt()
                        + " "
                        + in.readLong()
                        + " "
                        + in.readDouble()
                        + in.readFloat()
                        + in.readUTF().length()
                        + in.readShort()
                        + in.readChar()
                        + in.readBoolean());
        show(
                "end",
                () -> {
                    in.readFully(new byte[3]);
                    return null;
                });
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Throwable e) {
            System.out.println(what + ": " + e.getClass().getName() + ", " + e.getMessage());
        }
    }

    private static void buffers() {
        for (ByteBuffer buffer :
                new ByteBuffer[] {
                    ByteBuffer.allocate(32),
                    ByteBuffer.allocateDirect(32),
                    ByteBuffer.wrap(new byte[40], 4, 32)
                }) {
            buffer.putInt(0x01020304)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x01020304)
                    .putDouble(1.5)
                    .put((byte) 7);
            buffer.flip();
            System.out.println(
                    buffer.remaining()
                            + " "
                            + buffer.limit()
                            + buffer.position()
                            + " "
                            + buffer.getInt()
                            + " "
                            + buffer.order()
                            + buffer.getInt()
                            + buffer.getDouble());
            System.out.println(
                    buffer.get()
                            + " "
                            + buffer.hasRemaining()
                            + buffer.isDirect()
                            + buffer.hasArray()
                            + buffer.isReadOnly()
                            + buffer.capacity());
            buffer.rewind().limit(8).position(2);
            ByteBuffer slice = buffer.slice();
            slice.put(0, (byte) 99);
            System.out.println(
                    slice.capacity()
                            + " "
                            + buffer.get(2)
                            + " "
                            + buffer.duplicate().position()
                            + slice.order()
                            + buffer.slice(1, 3).remaining());
            buffer.compact();
            System.out.println(
                    buffer.position()
                            + " "
                            + buffer.limit()
                            + " "
                            + buffer.get(0)
                            + buffer.mark().position(9).reset().position());
            System.out.println(
                    buffer.asReadOnlyBuffer().isReadOnly()
                            + " "
                            + buffer.equals(buffer.duplicate())
                            + buffer.getLong(0)
                            + " "
                            + buffer.getShort(1)
                            + buffer.getChar(2));
        }
        System.out.println(
                ByteBuffer.wrap(new byte[] {1, 2}).compareTo(ByteBuffer.wrap(new byte[] {1, 3}))
                        + " "
                        + ByteBuffer.wrap(new byte[] {1, 2}).hashCode());
        System.out.println(
                ByteBuffer.allocate(8)
                        .put(1, (byte) 3)
                        .putLong(5)
                        .flip()
                        .mismatch(ByteBuffer.allocate(8)));
    }

    private static void views() {
        ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
        IntBuffer ints = bytes.asIntBuffer();
        ints.put(new int[] {1, 2, 3}).flip();
        System.out.println(
                ints.limit()
                        + " "
                        + ints.get(2)
                        + " "
                        + bytes.getInt(4)
                        + ints.order()
                        + ints.hasArray());
        DoubleBuffer doubles = DoubleBuffer.wrap(new double[] {1, 2, 3, 4}, 1, 2);
        double[] two = new double[2];
        doubles.get(two);
        System.out.println(
                Arrays.toString(two)
                        + doubles.hasRemaining()
                        + doubles.array().length
                        + doubles.arrayOffset());
        CharBuffer chars = CharBuffer.wrap("hello");
        System.out.println(
                chars
                        + " "
                        + chars.subSequence(1, 3)
                        + chars.charAt(2)
                        + chars.length()
                        + UTF_8.encode("\u00e4").remaining()
                        + UTF_8.decode(ByteBuffer.wrap(new byte[] {65, 66})));
        System.out.println(
                IntBuffer.wrap(new int[] {5, 6, 7}).slice(1, 2).get(1)
                        + " "
                        + bytes.asLongBuffer().get(0)
                        + " "
                        + bytes.asReadOnlyBuffer().asFloatBuffer().isReadOnly());
    }
}
