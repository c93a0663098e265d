package streams;

import java.util.Map;

/** Runs the areas that its arguments name: each is a class of this package. */
public final class Streams {
    private static final Map<String, Runnable> AREAS =
            Map.of(
                    "ObjectStreams", ObjectStreams::run,
                    "Serialised", Serialised::run,
                    "StreamFormat", StreamFormat::run);

    private Streams() {}

    /** Prints what there is to be seen in each. */
    public static void main(String[] areas) {
        for (String area : areas) {
            System.out.println("== " + area);
            AREAS.get(area).run();
        }
    }
}
