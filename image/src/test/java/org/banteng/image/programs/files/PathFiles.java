package org.banteng.image.programs.files;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Files by their paths: {@code java.nio.file}. */
public final class PathFiles {
    private static final Path FOLDER = Path.of("paths");

    private PathFiles() {}

    public static void run() throws IOException {
        Files.createDirectories(FOLDER.resolve("below/deep"));
        texts(FOLDER.resolve("a.txt"));
        attributes(FOLDER.resolve("a.txt"));
        copies(FOLDER.resolve("a.txt"));
        folders();
        mistakes();
        temporary();
        removeAll(FOLDER.resolve("below"));
        System.out.println(names(FOLDER));
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    private static void texts(Path file) throws IOException {
        Files.writeString(file, "one\ntwo\r\nžluťoučký\n\nlast");
        System.out.println(Files.readAllLines(file) + " " + Files.size(file));
        try (Stream<String> lines = Files.lines(file)) {
            System.out.println(lines.map(String::length).toList());
        }
        Files.write(file, List.of("x", "", "y"), StandardOpenOption.APPEND);
        System.out.println(Arrays.toString(Files.readAllBytes(file)));
        System.out.println(Files.readString(file).length());
        try (BufferedWriter writer = Files.newBufferedWriter(FOLDER.resolve("b.txt"))) {
            writer.write("hello");
            writer.newLine();
        }
        try (BufferedReader reader = Files.newBufferedReader(FOLDER.resolve("b.txt"))) {
            System.out.println(reader.readLine() + reader.readLine());
        }
        Files.write(FOLDER.resolve("bytes"), new byte[] {1, -1, 'a'});
        show("not UTF-8", () -> Files.readString(FOLDER.resolve("bytes")));
        show("not UTF-8", () -> Files.readAllLines(FOLDER.resolve("bytes")));
        Path latin = FOLDER.resolve("latin");
        show("write ascii", () -> Files.write(latin, List.of("kůň"), StandardCharsets.US_ASCII));
        show("ascii", () -> Files.writeString(latin, "kůň", StandardCharsets.US_ASCII));
        show("latin", () -> Files.readString(FOLDER.resolve("bytes"), StandardCharsets.ISO_8859_1));
    }

    private static void attributes(Path file) throws IOException {
        System.out.println(
                Files.exists(file)
                        + " "
                        + Files.notExists(file)
                        + " "
                        + Files.isDirectory(file)
                        + " "
                        + Files.isRegularFile(file)
                        + " "
                        + Files.isReadable(file)
                        + " "
                        + Files.isWritable(file)
                        + " "
                        + Files.isHidden(Path.of("a/.b"))
                        + " "
                        + Files.isSymbolicLink(file)
                        + " "
                        + Files.isSameFile(file, file));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_234_567_890_123L));
        System.out.println(Files.getLastModifiedTime(file));
        System.out.println(Files.getLastModifiedTime(file).toMillis());
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        System.out.println(attributes.size() + " " + attributes.isRegularFile());
        System.out.println(Files.readAttributes(file, "size,isDirectory"));
        System.out.println(Files.getAttribute(FOLDER, "isDirectory"));
        System.out.println(
                Files.mismatch(file, file) + " " + Files.getFileStore(file).isReadOnly());
    }

    private static void copies(Path file) throws IOException {
        Path copy = FOLDER.resolve("c.txt");
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        System.out.println(Files.getLastModifiedTime(copy));
        show("again", () -> Files.copy(file, copy));
        show("replace", () -> Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
        show("onto itself", () -> Files.copy(file, file));
        show("move", () -> Files.move(copy, FOLDER.resolve("below/d.txt")));
        show("moved", () -> Files.move(copy, FOLDER.resolve("below/d.txt")));
        show(
                "onto a folder",
                () ->
                        Files.move(
                                file,
                                FOLDER.resolve("below"),
                                StandardCopyOption.REPLACE_EXISTING));
        show("folder", () -> Files.copy(FOLDER, FOLDER.resolve("copied")));
        show(
                "from a stream",
                () ->
                        Files.copy(
                                new ByteArrayInputStream(new byte[70_000]),
                                FOLDER.resolve("large")));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        show("to a stream", () -> Files.copy(FOLDER.resolve("large"), all) + " " + all.size());
    }

    private static Set<Path> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new TreeSet<>(all.toList());
        }
    }

    private static long listed(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    private static void folders() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            System.out.println(all.sorted().toList());
        }
        System.out.println(names(FOLDER));
        try (Stream<Path> found = Files.find(FOLDER, 2, (path, is) -> is.isDirectory())) {
            System.out.println(found.sorted().toList());
        }
        TreeSet<Path> texts = new TreeSet<>();
        try (DirectoryStream<Path> some = Files.newDirectoryStream(FOLDER, "*.txt")) {
            some.forEach(texts::add);
            show("twice", some::iterator);
        }
        System.out.println(texts);
        System.out.println(FOLDER.toRealPath().endsWith(FOLDER));
    }

    private static void mistakes() {
        Path none = FOLDER.resolve("none");
        show(
                "delete",
                () -> {
                    Files.delete(none);
                    return "";
                });
        show("delete if", () -> Files.deleteIfExists(none));
        show("delete full", () -> Files.deleteIfExists(FOLDER));
        show("read", () -> Files.readString(none));
        show("read folder", () -> Files.readAllBytes(FOLDER));
        show("write folder", () -> Files.writeString(FOLDER, "x"));
        show("size", () -> Files.size(none));
        show("list", () -> listed(none));
        show("list file", () -> listed(FOLDER.resolve("a.txt")));
        show("new", () -> Files.createFile(FOLDER.resolve("a.txt")));
        show("new folder", () -> Files.createDirectory(FOLDER));
        show("folders", () -> Files.createDirectories(FOLDER.resolve("a.txt")));
        show("below none", () -> Files.writeString(none.resolve("x"), "x"));
        show("below file", () -> Files.readString(FOLDER.resolve("a.txt/x")));
        show("real", none::toRealPath);
        show(
                "both",
                () ->
                        Files.newByteChannel(
                                none, StandardOpenOption.READ, StandardOpenOption.APPEND));
        show(
                "new again",
                () ->
                        Files.write(
                                FOLDER.resolve("a.txt"),
                                new byte[1],
                                StandardOpenOption.CREATE_NEW));
        show("to read", () -> Files.newOutputStream(none, StandardOpenOption.READ));
    }

    private static void temporary() throws IOException {
        Path file = Files.createTempFile(FOLDER, "pre", ".suf");
        String name = file.getFileName().toString();
        System.out.println(name.startsWith("pre") && name.endsWith(".suf"));
        Files.delete(file);
        Path folder = Files.createTempDirectory(FOLDER, null);
        System.out.println(Files.isDirectory(folder));
        Files.delete(folder);
        show("wrong", () -> Files.createTempFile(FOLDER, "a/b", null));
    }

    private static void removeAll(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path below, IOException error)
                            throws IOException {
                        Files.delete(below);
                        return FileVisitResult.CONTINUE;
                    }
                });
        System.out.println(Files.exists(folder));
    }
}
