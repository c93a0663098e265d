import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Runs google-java-format over every Java source of the tree, in one JVM of the newest JDK.
 *
 * <p>A Maven plugin would run the formatter inside Maven's own JVM, and the formatter reads Java
 * with the parser of the JVM it runs on: on 17 it does not know record patterns.
 */
public final class Format {
    private static final String USAGE = "Format: usage: java Format.java (check|apply) ROOT";

    private Format() {}

    /**
     * Checks or formats.
     *
     * @param args {@code check} to list the files that are not formatted and exit with 1 if there
     *     is one, or {@code apply} to format them in place; then the folder to look through
     * @throws Exception if a file cannot be read or written
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            System.err.println(USAGE);
            System.exit(2);
        }
        List<String> command = new ArrayList<>();
        command.add("--aosp");
        switch (args[0]) {
            case "check" -> command.addAll(List.of("--dry-run", "--set-exit-if-changed"));
            case "apply" -> command.add("--replace");
            default -> {
                System.err.println(USAGE + ", not '" + args[0] + "'");
                System.exit(2);
            }
        }
        List<String> sources = sourcesUnder(Path.of(args[1]));
        command.addAll(sources);

        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int status =
                sources.isEmpty()
                        ? 0
                        : new Main(out, err, System.in).format(command.toArray(String[]::new));
        out.flush();
        err.flush();
        if (status != 0 && args[0].equals("check")) {
            System.err.println(
                    "The files above are not formatted; `./banteng format` formats them.");
        }
        System.exit(status);
    }

    /** Every Java source below {@code root}, but for what is built or hidden, in a fixed order. */
    private static List<String> sourcesUnder(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        String name = directory.getFileName().toString();
                        boolean skipped =
                                !directory.equals(root)
                                        && (name.equals("target") || name.startsWith("."));
                        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (file.toString().endsWith(".java")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found.stream().sorted(Comparator.naturalOrder()).map(Path::toString).toList();
    }
}
