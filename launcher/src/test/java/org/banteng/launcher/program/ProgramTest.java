package org.banteng.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Programs as users name them. Each tells what it did by a system property, which all see. */
class ProgramTest {
    private static final String TOLD = "banteng.test.told";

    @TempDir private Path folder;

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private static String tell(String expression) {
        return "System.setProperty(\"" + TOLD + "\", String.valueOf(" + expression + "));";
    }

    private static String run(Program program, Isolation isolation, String... args)
            throws Throwable {
        System.clearProperty(TOLD);
        program.decide(isolation, 2);
        program.prepare();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            program.run(args);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        return System.getProperty(TOLD);
    }

    /** Compiles classes into a folder. */
    private Path classes(String name, String source) throws IOException {
        Path classes = folder.resolve("classes");
        SourceCompiler.Result compiled =
                SourceCompiler.compile(write("src/" + name + ".java", source), ".");
        for (Map.Entry<String, byte[]> file : compiled.classes().entrySet()) {
            Path path = classes.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return classes;
    }

    private Path jar(String name, String mainClass, String classPath, Path classes, String... files)
            throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (mainClass != null) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        }
        if (classPath != null) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (String file : files) {
                entries.putNextEntry(new JarEntry(file));
                entries.write(Files.readAllBytes(classes.resolve(file)));
            }
        }
        return jar;
    }

    @Test
    void aSourceFileWithSeveralClasses() throws Throwable {
        Path source =
                write(
                        "Two.java",
                        "public class Two { public static void main(String[] a) { "
                                + tell("new Other().answer() + a[0]")
                                + " } } class Other { int answer() { return 42; } }");
        assertThat(run(Program.of(source.toString(), null), Isolation.AUTO, "!")).isEqualTo("42!");
    }

    @Test
    void aSourceFileInAPackageWithAnotherBesideIt() throws Throwable {
        write("Helper.java", "package demo; class Helper { static int answer() { return 7; } }");
        Path source =
                write(
                        "Main.java",
                        "package demo; public class Main { public static void main(String[] a) { "
                                + tell("Helper.answer()")
                                + " } }");
        Path moved = folder.resolve("demo");
        Files.createDirectory(moved);
        Files.move(folder.resolve("Helper.java"), moved.resolve("Helper.java"));
        Files.move(source, moved.resolve("Main.java"));
        assertThat(run(Program.of(moved.resolve("Main.java").toString(), null), Isolation.AUTO))
                .isEqualTo("7");
    }

    @Test
    void aSourceFileWithoutAClassAndAnInstanceMain() throws Throwable {
        Path source = write("Compact.java", "void main() { " + tell("\"compact\"") + " }");
        assertThat(run(Program.of(source.toString(), null), Isolation.AUTO)).isEqualTo("compact");
    }

    @Test
    void aSourceFileThatDoesNotCompile() throws IOException {
        Path source = write("Wrong.java", "public class Wrong {\n    int x = \"text\";\n}\n");
        assertThatThrownBy(() -> Program.of(source.toString(), null))
                .isInstanceOf(ProgramException.class)
                .hasMessageContaining("Wrong.java:2: error: incompatible types")
                .hasMessageContaining("int x = \"text\";");
    }

    @Test
    void aClassOnAClassPath() throws Throwable {
        Path classes =
                classes(
                        "Main",
                        "public class Main { public static void main(String[] a) { "
                                + tell("Main.class.getResource(\"Main.class\")")
                                + " } }");
        String told = run(Program.of("Main", classes.toString()), Isolation.AUTO);
        assertThat(told).isEqualTo(classes.resolve("Main.class").toUri().toURL().toString());
    }

    @Test
    void aJarThatNamesAnother() throws Throwable {
        Path classes =
                classes(
                        "Main",
                        "public class Main { public static void main(String[] a) throws Exception"
                                + " { "
                                + tell(
                                        "new String(Main.class.getResourceAsStream(\"/text\")"
                                                + ".readAllBytes()) + new Part()")
                                + " } }"
                                + " class Part { public String toString() { return \" part\"; } }");
        Files.writeString(classes.resolve("text"), "text in the jar", StandardCharsets.UTF_8);
        jar("part.jar", null, null, classes, "Part.class");
        Path app = jar("the app.jar", "Main", "part.jar", classes, "Main.class", "text");
        assertThat(run(Program.of(app.toString(), null), Isolation.ISOLATE))
                .isEqualTo("text in the jar part");
    }

    @Test
    void staticsAreEachRanksOwnIfIsolated() throws Throwable {
        Path source =
                write(
                        "Count.java",
                        "public class Count { static int runs; public static void main(String[] a)"
                                + " { "
                                + tell("++runs")
                                + " } }");
        Program program = Program.of(source.toString(), null);
        assertThat(run(program, Isolation.AUTO)).isEqualTo("1");
        assertThat(program.isIsolated()).isTrue();
        assertThat(program.reason()).contains("Count.runs");
        program.run(new String[0]);
        assertThat(System.getProperty(TOLD)).isEqualTo("1");

        assertThat(run(program, Isolation.SHARE)).isEqualTo("1");
        program.run(new String[0]);
        assertThat(System.getProperty(TOLD)).isEqualTo("2");
    }

    @Test
    void packageMpiIsSharedEvenIfTheProgramBringsOne() throws Throwable {
        classes("MPI", "package mpi; public class MPI { }");
        Path classes =
                classes(
                        "Main",
                        "public class Main { public static void main(String[] a) { "
                                + tell(
                                        "mpi.MPI.class.getClassLoader() =="
                                                + " Main.class.getClassLoader()")
                                + " } }");
        assertThat(classes.resolve("mpi/MPI.class")).exists();
        assertThat(run(Program.of("Main", classes.toString()), Isolation.ISOLATE))
                .isEqualTo("false");
    }

    @Test
    void mistakesAreNamed() throws IOException {
        assertThatThrownBy(() -> Program.of("no.Such", "."))
                .hasMessage(
                        "there is no class no.Such on the class path \".\"; -cp says where classes"
                                + " are");
        assertThatThrownBy(() -> Program.of("nowhere.jar", null))
                .hasMessage("there is no file nowhere.jar");
        Path jar = jar("empty.jar", null, null, folder);
        assertThatThrownBy(() -> Program.of(jar.toString(), null))
                .hasMessageContaining("says of no class that it is the main one");
        Path source = write("Idle.java", "public class Idle { }");
        Program idle = Program.of(source.toString(), null);
        idle.decide(Isolation.SHARE, 2);
        assertThatThrownBy(idle::prepare)
                .hasMessage("Idle has no method: public static void main(String[] args)");
    }
}
