package org.banteng.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Members of a class that let ranks share it, and members that do not. */
class StaticStateTest {
    @TempDir private Path folder;

    private String find(String members) throws IOException {
        return findIn(
                "public class Main { public static void main(String[] a) {} " + members + " }");
    }

    private String findIn(String source) throws IOException {
        Path file = folder.resolve("Main.java");
        Files.writeString(
                file,
                "import java.util.*; import java.math.*; import java.util.regex.*; import mpi.*; "
                        + source);
        SourceCompiler.Result compiled = SourceCompiler.compile(file, folder.toString());
        ClassPath path =
                ClassPath.open(
                        new ClassSource.Compiled(file, compiled.classes()), folder.toString());
        return StaticState.find(path, compiled.mainClass());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "static final int N = 4; static final String NAME = \"x\"; static final double D ="
                        + " 0.5;",
                "static final long SUM = Math.abs(-3L) + Long.parseLong(\"4\");",
                "static final Integer BOXED = 1000;",
                "static final BigInteger BIG = new BigInteger(\"123\");",
                "static final Pattern WORD = Pattern.compile(\"\\\\w+\");",
                "static final List<String> NAMES = List.of(\"a\", \"b\");",
                "static final Map<String, Integer> BY_NAME = Map.of(\"a\", 1);",
                "int field; final int[] array = {1}; static int twice(int x) { return 2 * x; }",
                "enum Colour { RED, GREEN } int of(Colour c) { return switch (c) { case RED -> 1;"
                        + " case GREEN -> 2; }; }",
                "enum Planet { EARTH(1.0); final double mass; Planet(double m) { mass = m; } }",
                "void check(int x) { assert x > 0; }",
                "record Point(int x, int y) {} Runnable r = () -> System.out.println(this);",
                "static final Intracomm WORLD = MPI.COMM_WORLD; static final Datatype TYPE ="
                        + " MPI.INT;",
                "synchronized void lockedByObject() {} void also() { synchronized (this) { field();"
                        + " } } void field() {}"
            })
    void ranksMayShare(String members) throws IOException {
        assertThat(find(members)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static int rank;",
                "static String name = \"x\";",
                "static final int[] TABLE = {1, 2};",
                "static final List<Integer> FOUND = new ArrayList<>();",
                "static final Object LOCK = new Object();",
                "static final Random RANDOM = new Random(1);",
                "static final long SEED = System.nanoTime();",
                "static final double CHANCE = Math.random();",
                "static final int RANK = rank(); static int rank() { return 1; }",
                "static final List<int[]> HIDDEN = List.of(new int[3]);",
                "static { System.out.println(\"once per rank\"); }",
                "static synchronized void together() {}",
                "void together() { synchronized (Main.class) { hashCode(); } }",
                "enum Counter { A; int count; }",
                "enum Clock { A; final long time = System.nanoTime(); }",
                "static class Inner { static int hidden; } Inner inner;",
                "Object find(String n) throws Exception { return Class.forName(n); }",
                "Object find() { return ServiceLoader.load(Runnable.class); }"
            })
    void ranksMustNotShare(String members) throws IOException {
        assertThat(find(members)).isNotNull();
    }

    @Test
    void theReasonNamesTheField() throws IOException {
        assertThat(find("static int rank;")).isEqualTo("Main.rank is static and not final");
        assertThat(find("static final int[] TABLE = {1};"))
                .isEqualTo("Main.TABLE is static, and what it refers to could be changed");
        assertThat(find("static final long SEED = System.nanoTime();"))
                .isEqualTo("the static initialiser of Main calls java.lang.System.nanoTime");
    }

    @Test
    void classesThatTheProgramNeverNamesDoNotMatter() throws IOException {
        assertThat(
                        findIn(
                                "public class Main { public static void main(String[] a) {} }"
                                        + " class Unused { static int state; }"))
                .isNull();
    }

    @Test
    void classesAreFollowedThroughOthers() throws IOException {
        assertThat(
                        findIn(
                                "public class Main { public static void main(String[] a) { A.go();"
                                        + " } } class A { static void go() { new B(); } } class B {"
                                        + " static int state; }"))
                .contains("B.state");
    }
}
