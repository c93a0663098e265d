package org.banteng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** The lines that people's scripts hold today. */
@DisabledOnOs(OS.WINDOWS)
class ScriptsTest {
    @TempDir private Path folder;

    private static final String[] HELLO = {"rank 0 of 2: a", "rank 1 of 2: a"};

    private static Command mpirun(String line) {
        return Command.script(
                "bin/mpirun", line.replace("CLASSES", Command.testClasses()).split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-np 2 java -cp CLASSES programs.Hello a",
                "-n 2 java -classpath CLASSES -Xmx200m -ea programs.Hello a",
                "--np 2 java --class-path=CLASSES -XX:+UseParallelGC programs.Hello a",
                "--allow-run-as-root --oversubscribe -np 2 --bind-to core --map-by slot"
                        + " --mca btl self,vader java -Djava.library.path=/nowhere -cp CLASSES"
                        + " programs.Hello a",
                "-q -H localhost:2 -np 2 /usr/bin/java -cp CLASSES programs.Hello a",
                "-x LANG=C -x PATH --timeout 60 -np 2 java -cp CLASSES programs.Hello a"
            })
    void linesForOpenMpiRun(String line) {
        Command.Result result = mpirun(line).run();
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).containsExactlyInAnyOrder(HELLO);
        assertThat(result.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "-np 2 java Hello, -Xms192m",
        "-np 1000 java Hello, -XX:InitialRAMPercentage=25",
        "-np 2 java -Xmx100m Hello, -Xmx100m",
        "-np 2 java -XX:MaxRAMPercentage=5 Hello, -XX:MaxRAMPercentage=5"
    })
    void theHeapSuitsTheNumberOfRanks(String line, String option) {
        Command.Result result = mpirun("--show-command " + line).run();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().split(" "))
                .filteredOn(word -> word.matches("-Xm.*|.*RAMPercentage.*"))
                .containsExactly(option);
    }

    @Test
    void aClosedInputIsAtItsEnd() throws IOException {
        Files.writeString(
                folder.resolve("Reads.java"),
                "void main() throws Exception { System.out.println(System.in.read()); }");
        Command.Result result =
                Command.script("banteng", "run", "-n", "1", "Reads.java")
                        .in(folder)
                        .withoutInput()
                        .run();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("-1\n");
    }

    @Test
    void testsAreRunByACommandWithHelpOfItsOwn() {
        Command.Result result = Command.script("banteng", "test", "--help").run();
        assertThat(result.out()).startsWith("usage: ./banteng test").contains("--on qemu|linux");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void theGuestsThatAreComparedHaveTheirOwnOptions() {
        Command.Result result = Command.script("banteng", "guests", "--fast").run();
        assertThat(result.err()).isEqualTo("usage: ./banteng guests [--rounds N] [--no-memory]\n");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void theEnvironmentIsSet() throws IOException {
        Files.writeString(
                folder.resolve("Env.java"),
                "void main() { System.out.println(System.getenv(\"TOLD\")); }");
        Command.Result result =
                Command.script(
                                "bin/mpirun",
                                "--wdir",
                                folder.toString(),
                                "-x",
                                "TOLD=a b",
                                "-np",
                                "1",
                                "java",
                                "Env.java")
                        .run();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("a b\n");
    }

    /** It would run what the jars held when it was made. */
    @Test
    void aCacheThatIsOlderThanAJarIsNotUsed() throws Exception {
        Path lib = Files.createDirectories(folder.resolve("cli/target/lib"));
        Path cache = Files.writeString(folder.resolve("cli/target/banteng.aot"), "kept");
        Path jar = Files.writeString(lib.resolve("banteng.jar"), "classes");
        Files.createSymbolicLink(folder.resolve("tools"), Command.root().resolve("tools"));
        FileTime made = Files.getLastModifiedTime(cache);

        Files.setLastModifiedTime(jar, FileTime.fromMillis(made.toMillis() - 2000));
        assertThat(flagsWithCache()).contains("-XX:AOTCache=" + cache);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(made.toMillis() + 2000));
        assertThat(flagsWithCache()).contains("-XX:+UseSerialGC").doesNotContain("AOTCache");
    }

    private String flagsWithCache() throws IOException, InterruptedException {
        ProcessBuilder shell =
                new ProcessBuilder(
                        "bash",
                        "-euc",
                        "root=$1; source \"$root/tools/command.sh\"; use_cache;"
                                + " echo \"${JVM_FLAGS[@]}\"",
                        "bash",
                        folder.toString());
        shell.environment().remove("BANTENG_CLASS_PATH");
        Process process = shell.redirectErrorStream(true).start();
        String flags = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(flags).isZero();
        return flags;
    }

    @Test
    void theExitCodeIsTheJobs() {
        assertThat(mpirun("-np 2 java -cp CLASSES programs.Trouble exit").run().exitCode())
                .isEqualTo(3);
    }

    @Test
    void throughALinkFromAnotherFolder() throws IOException {
        Path link = folder.resolve("mpirun-link");
        Files.createSymbolicLink(link, Command.root().resolve("bin/mpirun"));
        Command.Result result =
                Command.script(
                                link.toString(),
                                "-np",
                                "2",
                                "java",
                                "-cp",
                                Command.testClasses(),
                                "programs.Hello",
                                "a")
                        .in(folder)
                        .run();
        Files.delete(link);
        assertThat(result.out().lines()).containsExactlyInAnyOrder(HELLO);
    }

    @Test
    void hostsElsewhereArePassedOver() {
        Command.Result result =
                mpirun("--hostfile hosts -np 2 java -cp CLASSES programs.Hello a").run();
        assertThat(result.err())
                .isEqualTo("mpirun: --hostfile is passed over: all ranks run on this machine\n");
        assertThat(result.out().lines()).containsExactlyInAnyOrder(HELLO);
    }

    @Test
    void mistakesAreNamedInOneLine() {
        assertMistake("--frobnicate -np 2 java Main", "mpirun: unknown option --frobnicate");
        assertMistake("-np", "mpirun: -np needs a value");
        assertMistake("-np 2", "mpirun: which program?");
        assertMistake("-np 2 java", "mpirun: java, but which program?");
        assertMistake("-np 2 bash -c true", "mpirun: bash is no Java program");
        assertMistake("-np 1 java A : -np 1 java B", "mpirun: ':' starts several programs");
        assertMistake("-np 2 java -m module/Main", "mpirun: java -m: programs are run from");
    }

    private static void assertMistake(String line, String message) {
        Command.Result result = mpirun(line).run();
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith(message);
        assertThat(result.err().lines()).hasSize(1);
    }

    @Test
    void mpijavacCompilesAndMpirunRuns() throws IOException {
        Files.writeString(
                folder.resolve("Sum.java"),
                """
                import mpi.MPI;

                public class Sum {
                    public static void main(String[] args) throws Exception {
                        MPI.Init(args);
                        int[] sum = {MPI.COMM_WORLD.getRank() + 1};
                        MPI.COMM_WORLD.allReduce(sum, 1, MPI.INT, MPI.SUM);
                        System.out.println(sum[0]);
                        MPI.Finalize();
                    }
                }
                """);
        Command.Result compiled =
                Command.script("bin/mpijavac", "-d", "out", "Sum.java").in(folder).run();
        assertThat(compiled.err()).isEmpty();
        assertThat(compiled.exitCode()).isZero();
        Command.Result result =
                Command.script("bin/mpirun", "-np", "4", "java", "-cp", "out", "Sum")
                        .in(folder)
                        .run();
        assertThat(result.out()).isEqualTo("10\n10\n10\n10\n");
    }

    @Test
    void mpijavacShowsWhatItWouldDo() {
        Command.Result result = Command.script("bin/mpijavac", "--showme", "-g", "A.java").run();
        assertThat(result.out()).matches("(?s)\\S+/javac -cp \\S+ -g A\\.java\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void theCommandItself() {
        Command.Result result =
                Command.script(
                                "banteng",
                                "run",
                                "-n",
                                "2",
                                "-cp",
                                Command.testClasses(),
                                "programs.Hello",
                                "a")
                        .run();
        assertThat(result.out().lines()).containsExactlyInAnyOrder(HELLO);
    }
}
