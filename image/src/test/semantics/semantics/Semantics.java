package semantics;

import java.util.Map;
import java.util.TreeMap;

/** Runs the areas that its arguments name: each is a class of this package. */
public final class Semantics {
    private static final Map<String, Runnable> AREAS = new TreeMap<>();

    static {
        AREAS.put("Arithmetic", Arithmetic::run);
        AREAS.put("Arrays", Arrays::run);
        AREAS.put("Buffers", Buffers::run);
        AREAS.put("Concurrency", Concurrency::run);
        AREAS.put("Containers", Containers::run);
        AREAS.put("Conversions", Conversions::run);
        AREAS.put("Dates", Dates::run);
        AREAS.put("Exceptions", Exceptions::run);
        AREAS.put("Formatting", Formatting::run);
        AREAS.put("Functions", Functions::run);
        AREAS.put("Heap", Heap::run);
        AREAS.put("Helpers", Helpers::run);
        AREAS.put("Lines", Lines::run);
        AREAS.put("Messages", Messages::run);
        AREAS.put("Order", Order::run);
        AREAS.put("Patterns", Patterns::run);
        AREAS.put("Pools", Pools::run);
        AREAS.put("Records", Records::run);
        AREAS.put("Surroundings", Surroundings::run);
        AREAS.put("TextMistakes", TextMistakes::run);
        AREAS.put("TextIo", TextIo::run);
        AREAS.put("Texts", Texts::run);
    }

    private Semantics() {}

    /** Prints what there is to be seen in each. */
    public static void main(String[] areas) {
        for (String area : areas) {
            System.out.println("== " + area);
            AREAS.get(area).run();
        }
    }
}
