package org.banteng.architecture;

/** The modules, as the packages that each is made of: what the rules below speak of. */
final class Modules {
    static final String MACHINE = "org.banteng.machine";
    static final String MACHINE_JVM = "org.banteng.machine.jvm..";
    static final String MACHINE_METAL = "org.banteng.machine.metal..";
    static final String BUS = "org.banteng.bus..";
    static final String ENGINE = "org.banteng.engine..";
    static final String MPI = "mpi..";
    static final String LAUNCHER = "org.banteng.launcher..";

    /** The launcher's one class for programs that embed it. */
    static final String LAUNCHER_FRONT = "org.banteng";

    static final String JUNIT = "org.banteng.junit..";
    static final String HOST = "org.banteng.host..";
    static final String IMAGE = "org.banteng.image..";
    static final String BENCH = "org.banteng.bench..";

    /** The benchmarks themselves, without what runs and compares them. */
    static final String BENCH_PROGRAMS = "org.banteng.bench.osu..";

    static final String CLI = "org.banteng.cli..";

    private Modules() {}
}
