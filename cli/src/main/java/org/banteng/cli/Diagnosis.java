package org.banteng.cli;

import org.banteng.Banteng;
import org.banteng.cli.DoctorCommand.Finding;
import org.banteng.engine.process.Process;
import org.banteng.machine.jvm.Affinity;
import org.banteng.machine.jvm.JvmMachine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Looks at this machine and at how this JVM was started. */
final class Diagnosis {
    private static final int JDK = 25;
    private static final long LEAST_HEAP = 256L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Cores are pinned when a job has run for a moment: after {@code banteng.core.settle}. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final long LOOK_MILLIS = 5;

    private final List<Finding> findings = new ArrayList<>();

    /** All that was looked at, in the order in which one thing needs the other. */
    List<Finding> findings() {
        findings.add(jdk());
        findings.add(flags());
        findings.add(collector());
        findings.add(memory());
        findings.add(cpus());
        findings.add(job());
        findings.add(pinning());
        findings.add(wakeUp());
        return findings;
    }

    private static Finding jdk() {
        String found =
                Runtime.version()
                        + " ("
                        + System.getProperty("java.vendor")
                        + "), banteng "
                        + Banteng.version();
        return Runtime.version().feature() == JDK
                ? Finding.ok("JDK", found)
                : new Finding(
                        "JDK",
                        found,
                        "Banteng is made for JDK " + JDK + "; set BANTENG_JAVA_HOME to one");
    }

    private static Finding flags() {
        Module base = Object.class.getModule();
        boolean open =
                base.isOpen("java.lang", Diagnosis.class.getModule())
                        && base.isExported("jdk.internal.misc", Diagnosis.class.getModule());
        return Finding.ok(
                "JVM options",
                open
                        ? "the JVM was started with the options that Banteng uses"
                        : "not given; Banteng opens what it needs of the JDK by itself");
    }

    /** A collector with threads of its own competes with the ranks for the CPUs. */
    private static Finding collector() {
        String name = ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName();
        return Finding.ok("collector", name);
    }

    private static Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        String found = "heap up to " + mebibytes(heap);
        String available = field(Path.of("/proc/meminfo"), "MemAvailable:");
        if (available != null) {
            long bytes = Long.parseLong(available.replace(" kB", "").strip()) << 10;
            found += ", " + mebibytes(bytes) + " available";
        }
        return heap >= LEAST_HEAP
                ? Finding.ok("memory", found)
                : new Finding("memory", found, "give it more, as in BANTENG_JAVA_OPTS=-Xmx1g");
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }

    private static Finding cpus() {
        int[] allowed = Affinity.allowedCpus();
        int[] used = Affinity.availableCpus();
        String found = used.length + " to run on: " + Arrays.toString(used);
        if (used.length < allowed.length) {
            found +=
                    ", of "
                            + allowed.length
                            + " in the affinity mask: the cgroup's quota pays for"
                            + " no more";
        }
        return Finding.ok("CPUs", found);
    }

    private static Finding job() {
        long start = System.nanoTime();
        try {
            Banteng.job(2).timeout(PATIENCE).run(() -> {});
        } catch (RuntimeException | LinkageError e) {
            return new Finding(
                    "job", "one of 2 ranks failed: " + e.getMessage(), "report this as a bug");
        }
        return Finding.ok(
                "job", "one of 2 ranks ran in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    /**
     * A job with a rank for each CPU, each of which reads what the kernel has noted of its thread.
     */
    private static Finding pinning() {
        if (!Affinity.canPin()) {
            return Finding.ok(
                    "pinning",
                    System.getProperty("os.name")
                            + " cannot hold a thread on a CPU; ranks run"
                            + " unpinned");
        }
        int[] cpus = Affinity.availableCpus();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        try {
            Banteng.job(cpus.length).timeout(PATIENCE).run(() -> checkPinned(cpus, wrong));
        } catch (RuntimeException e) {
            wrong.add(e.getMessage());
        }
        return wrong.isEmpty()
                ? Finding.ok("pinning", "each core is held on its CPU")
                : new Finding(
                        "pinning",
                        String.join("; ", wrong),
                        "the system refuses sched_setaffinity (a container's seccomp profile or"
                                + " cpuset may be why; --cores LIST leaves a CPU out), or"
                                + " banteng.core.settle is more than "
                                + SETTLED.toMillis());
    }

    private static void checkPinned(int[] cpus, Queue<String> wrong) throws InterruptedException {
        int rank = Process.find().rank();
        String cpu = String.valueOf(cpus[rank]);
        long start = System.nanoTime();
        String on = allowedCpus();
        while (on != null && !on.equals(cpu)) {
            if (System.nanoTime() - start > SETTLED.toNanos()) {
                wrong.add("core " + rank + " is on CPUs " + on + " and not on " + cpu);
                return;
            }
            Thread.sleep(LOOK_MILLIS);
            on = allowedCpus();
        }
    }

    /** Those that the calling thread may run on. */
    private static String allowedCpus() {
        return field(Path.of("/proc/thread-self/status"), "Cpus_allowed_list:");
    }

    private static Finding wakeUp() {
        return JvmMachine.wakesExactly()
                ? Finding.ok("wake-up", "sleeping cores are woken at once (membarrier)")
                : Finding.ok(
                        "wake-up",
                        "no membarrier here: a sleeping core looks for messages every millisecond");
    }

    /**
     * What follows a name at the start of a line; {@code null} if there is no such file or line.
     */
    private static String field(Path file, String name) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(name)) {
                    return line.substring(name.length()).strip();
                }
            }
        } catch (IOException e) {
            // Not Linux, or a container without /proc.
        }
        return null;
    }
}
