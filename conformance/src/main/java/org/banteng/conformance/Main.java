package org.banteng.conformance;

import mpi.MPI;
import mpi.MPIException;
import mpi.Status;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.kit.Case;
import org.banteng.conformance.kit.CaseFailed;
import org.banteng.conformance.kit.Cases;
import org.banteng.conformance.kit.Here;
import org.banteng.conformance.kit.Storage;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs areas by name:
 *
 * <pre>{@code
 * banteng run -n 4 -cp conformance/target/classes org.banteng.conformance.Main point-to-point
 * banteng run -n 4 ... Main --direct point-to-point       with direct buffers
 * banteng run -n 4 ... Main "wildcards:any source"        one case
 * banteng run -n 4 ... Main                               all areas, with all kinds of buffers
 * }</pre>
 *
 * <p>Without a name, those areas are run that can share a job: see {@link Area#sharesJob}.
 *
 * <p>The first failure on any rank ends the job, as ranks that waited for the failed one could not
 * go on.
 */
public final class Main {
    /** Prints nothing. */
    private static final String QUIET = "--quiet";

    /** In front of the name of a {@link Mistake}: makes that instead. */
    private static final String MISTAKE = "--mistake";

    /** Prints each case that has passed on all ranks. */
    private static final String CASES = "--cases";

    private final boolean quiet;
    private final boolean tellsCases;
    private int passed;

    private Main(boolean quiet, boolean tellsCases) {
        this.quiet = quiet;
        this.tellsCases = tellsCases;
    }

    /**
     * Runs as one rank.
     *
     * @param args kinds of buffers, such as {@code --direct}; names of areas or cases; {@code
     *     --quiet} to print nothing, {@code --cases} to print each case that has passed
     * @throws CaseFailed if a case has failed on this rank
     */
    public static void main(String[] args) throws Exception {
        if (args.length == 2 && args[0].equals(MISTAKE)) {
            Mistake.run(args[1]);
        } else {
            run(Areas.all(), args);
        }
    }

    /**
     * As {@link #main}, for areas of one's own.
     *
     * @throws CaseFailed if a case has failed on this rank
     */
    public static void run(List<Area> areas, String[] args) throws Exception {
        List<Storage> storages = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean quiet = false;
        boolean tellsCases = false;
        for (String arg : args) {
            if (arg.equals(QUIET)) {
                quiet = true;
            } else if (arg.equals(CASES)) {
                tellsCases = true;
            } else if (arg.startsWith("--")) {
                storages.add(storage(arg));
            } else {
                names.add(arg);
            }
        }
        if (names.isEmpty()) {
            for (Area area : areas) {
                if (area.sharesJob()) {
                    names.add(area.name());
                }
            }
        }
        List<Selection> selections = new ArrayList<>();
        for (String name : names) {
            selections.add(Selection.of(areas, name));
        }
        new Main(quiet, tellsCases).run(selections, storages);
    }

    private static Storage storage(String arg) {
        StringBuilder options = new StringBuilder();
        for (Storage storage : Storage.values()) {
            String option = option(storage);
            if (option.equals(arg)) {
                return storage;
            }
            options.append(' ').append(option);
        }
        throw new IllegalArgumentException("\"" + arg + "\" is none of:" + options);
    }

    /** The argument that chooses a kind of buffer, such as {@code --slice-of-array}. */
    public static String option(Storage storage) {
        StringBuilder option = new StringBuilder("--");
        for (char c : storage.name().toCharArray()) {
            option.append(c == '_' ? '-' : Character.toLowerCase(c));
        }
        return option.toString();
    }

    private void run(List<Selection> selections, List<Storage> storages) throws Exception {
        int level = MPI.THREAD_SINGLE;
        for (Selection selection : selections) {
            if (selection.area.startsMpi()) {
                runAlone(selection, selections.size() == 1);
                return;
            }
            level = Math.max(level, selection.area.threadLevel());
        }
        MPI.InitThread(new String[0], level);
        for (Selection selection : selections) {
            Storage[] choice = selection.area.storages();
            for (Storage storage : choice) {
                if (choice.length == 1 || storages.isEmpty() || storages.contains(storage)) {
                    runAll(selection, storage);
                }
            }
        }
        boolean speaks = MPI.COMM_WORLD.getRank() == 0 && !quiet;
        MPI.Finalize();
        if (speaks) {
            System.out.println(passed + " passed, 0 failed");
        }
    }

    /** Runs a case that calls Init and Finalize itself, so that nothing can come after it. */
    private void runAlone(Selection selection, boolean alone) {
        List<Case> cases = selection.cases(Integer.MAX_VALUE);
        if (!alone || cases.size() > 1) {
            StringBuilder choice = new StringBuilder();
            for (Case each : cases) {
                choice.append("\n  \"").append(selection.area.name()).append(':');
                choice.append(each.name()).append('"');
            }
            throw new IllegalArgumentException(
                    "each case of " + selection.area.name() + " needs a job of its own:" + choice);
        }
        run(selection.area, cases.get(0), new Here(-1, -1, Storage.ARRAY));
        if (tellsCases) {
            System.out.println(passedLine(selection.area, cases.get(0), Storage.ARRAY));
        }
    }

    /** What {@code --cases} prints of a case that has passed. */
    public static String passedLine(Area area, Case each, Storage storage) {
        return "passed " + area.name() + ":" + each.name() + ", " + option(storage).substring(2);
    }

    private void runAll(Selection selection, Storage storage) throws MPIException {
        int rank = MPI.COMM_WORLD.getRank();
        int size = MPI.COMM_WORLD.getSize();
        for (Case each : selection.cases(size)) {
            run(selection.area, each, new Here(rank, size, storage));
            MPI.COMM_WORLD.barrier();
            Status left = MPI.COMM_WORLD.iProbe(MPI.ANY_SOURCE, MPI.ANY_TAG);
            if (left != null) {
                throw failed(
                        selection.area,
                        each,
                        new AssertionError("a message was never received: " + left));
            }
            MPI.COMM_WORLD.barrier(); // or a faster rank's next case would be taken for it
            if (tellsCases && rank == 0) {
                System.out.println(passedLine(selection.area, each, storage));
            }
        }
    }

    private void run(Area area, Case each, Here here) {
        try {
            each.body().run(here);
            passed++;
        } catch (Exception | AssertionError e) {
            throw failed(area, each, e);
        }
    }

    private CaseFailed failed(Area area, Case each, Throwable error) {
        String text = area.name() + ":" + each.name() + where() + ": " + why(error);
        if (!quiet) {
            System.out.println("FAILED " + text);
            System.out.println(passed + " passed, 1 failed, the rest was not run");
        }
        return new CaseFailed(text, error);
    }

    private static String where() {
        try {
            return ", rank " + MPI.COMM_WORLD.getRank() + " of " + MPI.COMM_WORLD.getSize();
        } catch (MPIException e) {
            return "";
        }
    }

    private static String why(Throwable error) {
        return error instanceof AssertionError ? error.getMessage() : error.toString();
    }

    /**
     * What a name on the command line stands for.
     *
     * @param only the one case that is wanted, or {@code null} for all
     */
    private record Selection(Area area, String only) {
        static Selection of(List<Area> areas, String name) {
            int colon = name.indexOf(':');
            return colon < 0
                    ? new Selection(area(areas, name), null)
                    : new Selection(
                            area(areas, name.substring(0, colon)), name.substring(colon + 1));
        }

        private static Area area(List<Area> areas, String name) {
            StringBuilder names = new StringBuilder();
            for (Area area : areas) {
                if (area.name().equals(name)) {
                    return area;
                }
                names.append(' ').append(area.name());
            }
            throw new IllegalArgumentException(
                    "there is no area \"" + name + "\"; there are:" + names);
        }

        List<Case> cases(int ranks) {
            List<Case> found = new ArrayList<>();
            for (Case each : Cases.of(area, ranks)) {
                if (only == null || only.equals(each.name())) {
                    found.add(each);
                }
            }
            if (only != null && found.isEmpty()) {
                throw new IllegalArgumentException(
                        area.name() + " has no case \"" + only + "\" for " + ranks + " ranks");
            }
            return found;
        }
    }
}
