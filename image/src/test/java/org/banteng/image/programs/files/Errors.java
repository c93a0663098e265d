package org.banteng.image.programs.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;

/** What goes wrong, in the words of the exceptions. */
public final class Errors {
    private static final int BLOCK = 1 << 16;

    private Errors() {}

    private interface Attempt {
        void run() throws IOException;
    }

    /** Leaves an empty file. */
    public static void run() throws IOException {
        new File("plain").createNewFile();
        tell("missing", () -> new FileInputStream("not there").close());
        tell("missing folder", () -> new FileOutputStream("not/there").close());
        tell("folder", () -> new FileInputStream(".").close());
        tell("folder", () -> new FileOutputStream(".").close());
        tell("no folder", () -> new FileInputStream("plain/below").close());
        tell("empty", () -> new FileInputStream("").close());
        tell("zero", () -> new FileInputStream("a\0b").close());
        tell("null", () -> new FileInputStream((String) null).close());
        tell("null", () -> new FileOutputStream((File) null).close());
        tell("mode", () -> new RandomAccessFile("plain", "x").close());
        tell("missing", () -> new RandomAccessFile("not there", "r").close());
        tell("new", () -> new File("no/folder").createNewFile());
        tell("outside", () -> new FileInputStream("../".repeat(40) + "not there").close());
        closed();
        negative();
    }

    private static void closed() throws IOException {
        FileInputStream in = new FileInputStream("plain");
        in.close();
        in.close();
        tell("closed", () -> in.read());
        tell("closed", () -> in.available());
        FileOutputStream out = new FileOutputStream("plain");
        out.close();
        out.close();
        tell("closed", () -> out.write(1));
        RandomAccessFile file = new RandomAccessFile("plain", "rw");
        file.close();
        tell("closed", () -> file.length());
        tell("closed", () -> file.seek(1));
    }

    private static void negative() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile("plain", "rw")) {
            tell("seek", () -> file.seek(-1));
            tell("length", () -> file.setLength(-1));
            tell("range", () -> file.read(new byte[3], 2, 2));
        }
        tell("time", () -> new File("plain").setLastModified(-1));
    }

    /** Writes until there is no room. */
    public static void fillDisk(String path) throws IOException {
        try (FileOutputStream out = new FileOutputStream(path)) {
            for (int i = 0; i < 1000; i++) {
                out.write(new byte[BLOCK]);
            }
            System.out.println("there is always room");
        } catch (IOException e) {
            System.out.println(e);
        }
        System.out.println("deleted " + new File(path).delete());
    }

    /** Tries to change what must not be changed. */
    public static void writeProtected(String folder) throws IOException {
        tell("new", () -> new FileOutputStream(folder + "/new").close());
        tell("old", () -> new FileOutputStream(folder + "/old", true).close());
        System.out.println("folder " + new File(folder, "folder").mkdir());
        System.out.println("delete " + new File(folder, "old").delete());
        try (FileInputStream in = new FileInputStream(folder + "/old")) {
            System.out.println("reads " + new String(in.readAllBytes(), UTF_8));
        }
    }

    /** Opens a file, and lets the exception go. */
    public static void openOne(String path) throws IOException {
        System.out.println("exists " + new File(path).exists());
        new FileInputStream(path).close();
    }

    private static void tell(String what, Attempt attempt) {
        try {
            attempt.run();
            System.out.println(what + ": fine");
        } catch (IOException | RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }
}
