package org.banteng.benchmarks;

/**
 * {@code java -jar benchmarks.jar}: JMH, or with {@code pingpong} as first word {@link PingPong}.
 */
public final class Main {
    private static final int ROUNDS = 300;

    private Main() {}

    /**
     * Runs what it is told to.
     *
     * @param args {@code pingpong} and perhaps a number of rounds, or what JMH takes
     * @throws Exception as JMH does
     */
    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("pingpong")) {
            int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
            new PingPong(rounds, System.out).measure();
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }
}
