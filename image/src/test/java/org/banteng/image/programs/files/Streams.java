package org.banteng.image.programs.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is written is read again. */
public final class Streams {
    private static final int BLOCK = 1 << 20;

    private Streams() {}

    /** Leaves some files. */
    public static void run() throws IOException {
        bytes();
        text();
        randomAccess();
        sparse();
        manyAtOnce();
    }

    private static void bytes() throws IOException {
        byte[] written = new byte[300_000];
        for (int i = 0; i < written.length; i++) {
            written[i] = (byte) (i * 31 + i / 257);
        }
        try (FileOutputStream out = new FileOutputStream("bytes")) {
            out.write(written, 0, 100_000);
            out.write(written, 100_000, 200_000);
            out.write(7);
        }
        try (FileInputStream in = new FileInputStream(new File("bytes"))) {
            System.out.println("available " + in.available());
            System.out.println("skipped " + in.skip(10) + ", then " + in.read());
            byte[] rest = in.readAllBytes();
            System.out.println("rest " + rest.length + ", hash " + Arrays.hashCode(rest));
            System.out.println(
                    "at the end " + in.read() + " " + in.read(rest) + " " + in.available());
            System.out.println("nothing " + in.read(rest, 0, 0));
        }
        try (FileOutputStream out = new FileOutputStream("bytes", true)) {
            out.write(new byte[] {1, 2, 3});
        }
        System.out.println("appended to " + new File("bytes").length());
    }

    private static void text() throws IOException {
        File file = new File("text.txt");
        try (BufferedWriter out = new BufferedWriter(new FileWriter(file, UTF_8))) {
            for (int i = 0; i < 1000; i++) {
                out.write("line " + i + ": žluťoučký kůň €😀");
                out.newLine();
            }
        }
        int letters = 0;
        String last = "";
        try (BufferedReader in = new BufferedReader(new FileReader(file, UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                letters += line.length();
                last = line;
            }
        }
        System.out.println(letters + " letters, last " + last);
    }

    private static void randomAccess() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile("random", "rw")) {
            file.writeInt(0xcafebabe);
            file.writeLong(Long.MIN_VALUE + 5);
            file.writeDouble(Math.PI);
            file.writeUTF("naïve €");
            file.writeChars("ab");
            file.writeBytes("one\ntwo\r\nthree");
            System.out.println("at " + file.getFilePointer() + " of " + file.length());
            file.seek(4);
            System.out.println(file.readLong() + " " + file.readDouble() + " " + file.readUTF());
            System.out.println("" + file.readChar() + file.readChar());
            System.out.println(file.readLine() + "," + file.readLine() + "," + file.readLine());
            System.out.println(file.readLine() + " " + file.read());
            file.setLength(10);
            System.out.println("cut: at " + file.getFilePointer() + " of " + file.length());
            file.seek(0);
            file.skipBytes(4);
            try {
                file.readLong();
            } catch (EOFException e) {
                System.out.println("end: " + e);
            }
            file.setLength(20);
            System.out.println("grown: at " + file.getFilePointer() + " of " + file.length());
        }
        try (RandomAccessFile file = new RandomAccessFile(new File("random"), "r")) {
            file.seek(15);
            System.out.println("zero " + file.readByte());
            file.write(1);
        } catch (IOException e) {
            System.out.println("write: " + e.getClass().getName());
        }
    }

    /** More than an int can count. */
    private static void sparse() throws IOException {
        long far = 5L << 30;
        try (RandomAccessFile file = new RandomAccessFile("sparse", "rw")) {
            file.seek(far);
            file.write("far".getBytes(UTF_8));
            System.out.println("length " + file.length());
            file.seek(far + 1);
            System.out.println("there " + (char) file.read() + " at " + file.getFilePointer());
        }
        System.out.println("sparse " + new File("sparse").length());
        System.out.println("gone " + new File("sparse").delete());
    }

    private static void manyAtOnce() throws IOException {
        List<FileOutputStream> all = new ArrayList<>();
        new File("many").mkdir();
        for (int i = 0; i < 200; i++) {
            all.add(new FileOutputStream("many/" + i));
        }
        for (int i = 0; i < all.size(); i++) {
            all.get(i).write(("number " + i).getBytes(UTF_8));
        }
        for (FileOutputStream out : all) {
            out.close();
        }
        long sum = 0;
        for (File file : new File("many").listFiles()) {
            sum += file.length();
        }
        System.out.println("many: " + sum + " bytes");
    }

    /** Writes and reads many bytes. */
    public static void large(long bytes) throws IOException {
        byte[] block = new byte[BLOCK];
        try (FileOutputStream out = new FileOutputStream("large")) {
            for (long at = 0; at < bytes; at += BLOCK) {
                Arrays.fill(block, (byte) (at / BLOCK));
                out.write(block);
            }
        }
        long sum = 0;
        long count = 0;
        try (FileInputStream in = new FileInputStream("large")) {
            for (int got = in.read(block); got >= 0; got = in.read(block)) {
                sum += block[0] + block[got - 1];
                count += got;
            }
        }
        System.out.println("large: " + count + " bytes, " + (sum > 0 ? "not zero" : "zero"));
        System.out.println("deleted " + new File("large").delete());
    }

    /** Tells what is typed. */
    public static void echoInput() throws IOException {
        System.out.print("prompt> ");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        int lines = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println("line " + ++lines + ": " + line);
        }
        System.out.println("end after " + lines + ", again " + System.in.read());
    }
}
