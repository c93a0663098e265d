package org.banteng.benchmarks;

import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What all benchmarks have in common: short runs, in a JVM with the options of the {@code banteng}
 * command ({@code tools/command.sh}), and one more for JMH, which else warns of itself.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.access=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:+UseCondCardMark",
            "-XX:+UseCompactObjectHeaders",
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=dontinline,mpi.PointToPoint::receive",
            "-XX:CompileCommand=inline,org.banteng.machine.Memory::putFloat",
            "-XX:CompileCommand=inline,org.banteng.machine.Memory::putDouble",
            "-XX:CompileCommand=inline,org.banteng.machine.jvm.JvmMemory::putFloat",
            "-XX:CompileCommand=inline,org.banteng.machine.jvm.JvmMemory::putDouble",
            "-Xms192m",
            "--sun-misc-unsafe-memory-access=allow"
        })
public abstract class OnCores {
    /** For the benchmarks. */
    protected OnCores() {}

    /** The options of the JVM. */
    static List<String> jvmOptions() {
        return List.of(OnCores.class.getAnnotation(Fork.class).jvmArgsAppend());
    }
}
