package org.banteng.bench.osu;

/** What a benchmark is asked for: the options of OSU's benchmarks, by the same letters. */
public final class Settings {
    /** The options that {@link #parse} takes, for a usage message. */
    public static final String USAGE =
            "[-m MIN:MAX] [-i ITER] [-x WARMUP] [-W WINDOW] [-b single|multiple] [-t COUNT]"
                    + " [-M BYTES] [-c] [-f] [--api array|buffer] [--settle SECONDS]";

    /** Above so many bytes OSU's benchmarks make do with fewer iterations. */
    static final int LARGE = 8192;

    private static final long DEFAULT_MEMORY = 512L << 20;

    private int least = -1;
    private int most = -1;
    private int iterations;
    private int warmup = -1;
    private int window = 64;
    private int count = -1;
    private long memory = DEFAULT_MEMORY;
    private boolean multiple;
    private boolean validate;
    private boolean full;
    private Api api = Api.ARRAY;
    private double settle;

    private Settings() {}

    /**
     * Reads options.
     *
     * @param args all of them, from index {@code from} on
     * @throws IllegalArgumentException if there is an unknown one, or a value is wrong
     */
    public static Settings parse(String[] args, int from) {
        Settings settings = new Settings();
        int at = from;
        while (at < args.length) {
            String option = args[at++];
            if (settings.setFlag(option)) {
                continue;
            }
            if (at == args.length) {
                throw unknown(option, null);
            }
            settings.setValue(option, args[at++]);
        }
        return settings;
    }

    private boolean setFlag(String option) {
        switch (option) {
            case "-c" -> validate = true;
            case "-f" -> full = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void setValue(String option, String value) {
        switch (option) {
            case "-m" -> setSizes(value);
            case "-i" -> iterations = number(option, value, 1);
            case "-x" -> warmup = number(option, value, 0);
            case "-W" -> window = number(option, value, 1);
            case "-t" -> count = number(option, value, 0);
            case "-M" -> memory = number(option, value, 1);
            case "-b" -> multiple = isMultiple(value);
            case "--api" -> api = Api.of(value);
            case "--settle" -> settle = seconds(option, value);
            default -> throw unknown(option, value);
        }
    }

    /** {@code MAX}, {@code MIN:MAX}, {@code MIN:} or {@code :MAX}. */
    private void setSizes(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            most = number("-m", value, 0);
        } else {
            String from = value.substring(0, colon);
            String to = value.substring(colon + 1);
            least = from.isEmpty() ? least : number("-m", from, 0);
            most = to.isEmpty() ? most : number("-m", to, 0);
        }
        if (least >= 0 && most >= 0 && least > most) {
            throw new IllegalArgumentException(
                    "-m " + value + ": the smallest size is larger than the largest");
        }
    }

    private static boolean isMultiple(String value) {
        return switch (value) {
            case "single" -> false;
            case "multiple" -> true;
            default ->
                    throw new IllegalArgumentException(
                            "-b " + value + ": must be single or multiple");
        };
    }

    private static double seconds(String option, String value) {
        try {
            double seconds = Double.parseDouble(value);
            if (seconds >= 0) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IllegalArgumentException(
                option + " " + value + ": must be a number of seconds, 0 or more");
    }

    private static int number(String option, String value, int least) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IllegalArgumentException(
                option + " " + value + ": must be a whole number, " + least + " or more");
    }

    private static IllegalArgumentException unknown(String option, String value) {
        return new IllegalArgumentException(
                (value == null ? option : option + " " + value)
                        + ": no such option, or its value is missing; there are "
                        + USAGE);
    }

    /** The smallest message in bytes, or what is given if none was asked for. */
    int least(int otherwise) {
        return least < 0 ? otherwise : least;
    }

    /** The largest message in bytes, or what is given if none was asked for. */
    int most(int otherwise) {
        return most < 0 ? otherwise : most;
    }

    /** How often to do what is measured, by the size of a message in bytes. */
    int iterations(int bytes, int small, int large) {
        if (iterations > 0) {
            return iterations;
        }
        return bytes > LARGE ? large : small;
    }

    /** How often to do it before, unmeasured. */
    int warmup(int bytes, int small, int large) {
        if (warmup >= 0) {
            return warmup;
        }
        return bytes > LARGE ? large : small;
    }

    /** How many messages are under way at once, in benchmarks of bandwidth. */
    int window() {
        return window;
    }

    /** {@code -t}: threads of latency_mt, or calls of {@code test} while computing. */
    int count(int otherwise) {
        return count < 0 ? otherwise : count;
    }

    /** The most bytes of buffers that a rank may have. */
    long memory() {
        return memory;
    }

    /**
     * Whether iterations take turns with several buffers, since a re-used one stays in the cache.
     */
    boolean multiple() {
        return multiple;
    }

    /** Whether every byte is looked at. */
    public boolean validate() {
        return validate;
    }

    /** Whether to tell more than the mean. */
    public boolean full() {
        return full;
    }

    /** What the data lies in. */
    public Api api() {
        return api;
    }

    /** How long to run unmeasured before the first size, for compilers that compile as it runs. */
    double settleSeconds() {
        return settle;
    }
}
