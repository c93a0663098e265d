package org.banteng.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The benchmarks in C on ranks of another MPI.
 *
 * <p>The program pins itself, to the same CPUs in the same order as Banteng does; so the launchers,
 * each of which has its own idea of a core, are told not to.
 */
final class PeerRanks implements Contender {
    private final Peer peer;
    private final String mpirun;
    private final Path program;
    private final String cpus;

    PeerRanks(Peer peer, String mpirun, Path program, String cpus) {
        this.peer = peer;
        this.mpirun = mpirun;
        this.program = program;
        this.cpus = cpus;
    }

    @Override
    public String key() {
        return peer.key();
    }

    @Override
    public String label() {
        return peer.label();
    }

    @Override
    public ProcessOutput run(Job job, Consumer<String> line) {
        return ProcessOutput.of(command(job), line);
    }

    /** As it is typed: a launcher as installed where the process as a whole is measured. */
    List<String> command(Job job) {
        List<String> command = new ArrayList<>(List.of(mpirun));
        if (peer == Peer.OPENMPI) {
            command.addAll(openMpiOptions(job));
        } else if (!job.isWholeProcess()) {
            command.addAll(List.of("-bind-to", "none"));
        }
        command.addAll(List.of("-n", String.valueOf(job.ranks()), program.toString()));
        command.add(job.benchmark());
        if (!job.isWholeProcess()) {
            command.addAll(List.of("--cpus", cpus));
            command.addAll(job.options());
        }
        return command;
    }

    private List<String> openMpiOptions(Job job) {
        List<String> options = new ArrayList<>();
        if (isRoot()) {
            options.add("--allow-run-as-root");
        }
        if (job.ranks() > cpus.split(",").length) {
            // It yields then, as it does not when it has a CPU for each rank.
            options.add("--oversubscribe");
        }
        if (!job.isWholeProcess()) {
            options.addAll(List.of("--bind-to", "none"));
        }
        return options;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
