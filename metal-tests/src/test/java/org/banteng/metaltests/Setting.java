package org.banteng.metaltests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a suite runs.
 *
 * @param cores processors of the machine; those of a host are what they are
 */
record Setting(Machine machine, int cores, int ranks) {
    private static final String PROPERTY = "banteng.test.on";

    /** What every build runs. */
    private static final List<Setting> SOME =
            List.of(new Setting(Machine.MICROVM, 2, 2), new Setting(Machine.Q35, 2, 4));

    /** Those of {@code banteng test --on}. */
    private static final int[][] CORES_AND_RANKS = {{1, 1}, {1, 3}, {2, 2}, {2, 5}, {4, 4}};

    private static final Setting MANY = new Setting(Machine.MICROVM, 16, 16);
    private static final int[] RANKS_ON_LINUX = {1, 2, 3, 4, 7, 16};

    /** Those that were asked for. */
    static List<Setting> chosen() {
        return switch (System.getProperty(PROPERTY, "")) {
            case "" -> SOME;
            case "qemu" -> onQemu().toList();
            case "linux" ->
                    Arrays.stream(RANKS_ON_LINUX)
                            .mapToObj(ranks -> new Setting(Machine.LINUX, ranks, ranks))
                            .toList();
            default ->
                    throw new IllegalArgumentException(
                            PROPERTY + " must be qemu or linux, or not set");
        };
    }

    private static Stream<Setting> onQemu() {
        Stream<Setting> few =
                Stream.of(Machine.MICROVM, Machine.Q35)
                        .flatMap(
                                machine ->
                                        Arrays.stream(CORES_AND_RANKS)
                                                .map(n -> new Setting(machine, n[0], n[1])));
        return Stream.concat(few, Stream.of(MANY));
    }

    @Override
    public String toString() {
        String name = machine.name().toLowerCase(Locale.ROOT);
        String who = ranks == 1 ? "1 rank" : ranks + " ranks";
        return machine.isBare() ? name + ", " + who + " on " + cores + " cores" : name + ", " + who;
    }
}
