package org.banteng.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code banteng bench}, as picocli reads it.
 *
 * <p>What it does is up to {@link BenchRun}: the benchmarks and their libraries are not on the
 * class path of {@code banteng run}, whose command line may have to be explained all the same.
 */
@Command(
        name = "bench",
        header = "Runs OSU micro-benchmarks, also side by side with other MPIs.",
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Benchmarks:",
            "  latency bw bibw multi_lat mbw_mr latency_mt",
            "  barrier bcast gather gatherv scatter scatterv allgather allgatherv",
            "  alltoall alltoallv reduce allreduce reduce_scatter scan",
            "  ibarrier ibcast ...: their non-blocking kinds, with overlap",
            "  hello: a whole process; init: MPI.Init; idle: memory of ranks that wait",
            "",
            "Letters of options and layout of tables are those of the OSU benchmarks.",
            "",
            "Examples:",
            "  banteng bench latency bw",
            "  banteng bench allreduce -n 4 -m 4:65536 -f",
            "  banteng bench latency --against openmpi,mpich --plot latency.svg",
            "  banteng bench --aims -o docs",
        })
final class BenchCommand implements Callable<Integer> {
    private static final int RANKS = 2;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "benchmarks, see below")
    List<String> names = List.of();

    @Option(names = "-n", paramLabel = "N", description = "how many ranks; without it 2")
    int ranks = RANKS;

    @Option(
            names = "--on",
            paramLabel = "MACHINE",
            description = "what ours run on: jvm (without it), or as in banteng run --on")
    String machine = "jvm";

    @Option(names = "-m", paramLabel = "MIN:MAX", description = "sizes of messages in bytes")
    String sizes;

    @Option(names = "-i", paramLabel = "ITER", description = "measured iterations for each size")
    String iterations;

    @Option(names = "-x", paramLabel = "WARMUP", description = "iterations before, unmeasured")
    String warmup;

    @Option(
            names = "-W",
            paramLabel = "WINDOW",
            description = "messages at once, in benchmarks of bandwidth; without it 64")
    String window;

    @Option(
            names = "-b",
            paramLabel = "KIND",
            description =
                    "buffers: single, re-used; or multiple, another one for each message of a"
                            + " window and iteration")
    String buffers;

    @Option(
            names = "-t",
            paramLabel = "COUNT",
            description = "threads of latency_mt; calls of test() while non-blocking kinds compute")
    String count;

    @Option(
            names = "-M",
            paramLabel = "BYTES",
            description = "leave sizes out that need more buffers in a rank; without it 512 MiB")
    String memory;

    @Option(names = "-c", description = "look at every byte that is received")
    boolean validate;

    @Option(names = "-f", description = "tell minimum, maximum and percentiles, too")
    boolean full;

    @Option(names = "--api", paramLabel = "KIND", description = "array (without it) or buffer")
    String api;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            description =
                    "run so long unmeasured before the first size, for the JVM to compile;"
                            + " without it 2")
    String settle;

    @Option(
            names = "--against",
            paramLabel = "MPI",
            split = ",",
            description = "openmpi, mpich: the same in C, run in turn with ours")
    List<String> against = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "R",
            description =
                    "run each so often, and take medians; without it 5 with --against, else 1")
    Integer rounds;

    @Option(names = "--json", paramLabel = "FILE", description = "write all numbers as JSON")
    Path json;

    @Option(names = "--plot", paramLabel = "FILE.svg", description = "draw log-log charts")
    Path plot;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "write a page of charts and tables")
    Path html;

    @Option(
            names = "--aims",
            description =
                    "measure what Banteng is to reach beside other MPIs (of the benchmarks named,"
                            + " or all), and tell how far it does; takes half an hour")
    boolean aims;

    @Option(
            names = "-o",
            paramLabel = "FOLDER",
            description = "where --aims writes tables and charts; without it bench-results")
    Path folder = Path.of("bench-results");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    boolean help;

    BenchCommand() {}

    @Override
    public Integer call() {
        return new BenchRun(this).run();
    }
}
