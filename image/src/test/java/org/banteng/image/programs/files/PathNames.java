package org.banteng.image.programs.files;

import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;

/** Paths, of which no file needs to be there. */
public final class PathNames {
    private static final List<String> PATHS =
            List.of(
                    "",
                    ".",
                    "..",
                    "/",
                    "//",
                    "a",
                    "a/",
                    "/a",
                    "a/b",
                    "/a/b",
                    "a//b/./c",
                    "../a",
                    "a/../b",
                    "/..",
                    "/../a",
                    "a/../..",
                    "./a",
                    "a/b/c",
                    "a/.b",
                    "žluť/kůň");

    private static final List<String> GLOBS =
            List.of(
                    "*", "**", "*.txt", "a?", "{a,b}*", "[a-c]*", "[!a]*", "a/*", "**/c", "[*]",
                    "\\*", "a{", "[a", "{a,{b}}", "a.b", "[^a]");

    private PathNames() {}

    public static void run() {
        PATHS.forEach(PathNames::tell);
        for (String one : PATHS) {
            for (String other : PATHS) {
                compare(Path.of(one), Path.of(other));
            }
        }
        System.out.println(new TreeSet<>(PATHS.stream().map(Path::of).toList()));
        globs();
        show("zero", () -> Path.of("a\0b"));
        show("parts", () -> Path.of("", "a", "", "b/c"));
        show("name", () -> Path.of("a/b").getName(2));
        show("part", () -> Path.of("a/b/c").subpath(1, 3));
        show("no part", () -> Path.of("a/b/c").subpath(2, 2));
        show("file", () -> new File("a//b").toPath());
        show("to file", () -> Path.of("a/b/").toFile());
        show("uri", () -> Path.of(Path.of("/no such/ž").toUri()));
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (InvalidPathException | PatternSyntaxException e) {
            System.out.println(what + ": " + e.getClass().getName());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    private static void tell(String text) {
        Path path = Path.of(text);
        StringBuilder names = new StringBuilder();
        path.forEach(name -> names.append('<').append(name).append('>'));
        System.out.println(
                "'"
                        + path
                        + "' root "
                        + path.getRoot()
                        + ", parent "
                        + path.getParent()
                        + ", name "
                        + path.getFileName()
                        + ", "
                        + path.getNameCount()
                        + " "
                        + names
                        + ", '"
                        + path.normalize()
                        + "', "
                        + path.isAbsolute()
                        + " "
                        + path.hashCode()
                        + " "
                        + path.toAbsolutePath().endsWith(path));
    }

    private static void compare(Path one, Path other) {
        String way;
        try {
            way = "'" + one.relativize(other) + "'";
        } catch (IllegalArgumentException e) {
            way = e.getMessage();
        }
        System.out.println(
                one
                        + " : "
                        + other
                        + " "
                        + one.startsWith(other)
                        + " "
                        + one.endsWith(other)
                        + " "
                        + one.resolve(other)
                        + " "
                        + one.resolveSibling(other)
                        + " "
                        + Integer.signum(one.compareTo(other))
                        + " "
                        + one.equals(other)
                        + " "
                        + way);
    }

    private static void globs() {
        for (String glob : GLOBS) {
            for (String path : List.of("a", "ab", "b.txt", "a/b", "a/b/c", "*", "c", "a.b", "^")) {
                show(
                        glob + " of " + path,
                        () ->
                                FileSystems.getDefault()
                                        .getPathMatcher("glob:" + glob)
                                        .matches(Path.of(path)));
            }
        }
        show(
                "regex",
                () -> FileSystems.getDefault().getPathMatcher("regex:a+").matches(Path.of("aa")));
        show("neither", () -> FileSystems.getDefault().getPathMatcher("other:a"));
        show("nothing", () -> FileSystems.getDefault().getPathMatcher("a"));
    }
}
