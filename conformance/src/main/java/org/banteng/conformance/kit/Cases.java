package org.banteng.conformance.kit;

import java.util.ArrayList;
import java.util.List;

/** The cases of an area, for a certain number of ranks. */
public final class Cases {
    private final int ranks;
    private final List<Case> all = new ArrayList<>();

    private Cases(int ranks) {
        this.ranks = ranks;
    }

    /** The cases of an area that can run on so many ranks. */
    public static List<Case> of(Area area, int ranks) {
        Cases cases = new Cases(ranks);
        area.cases(cases);
        return cases.all;
    }

    /** A case for any number of ranks. */
    public void add(String name, Body body) {
        add(name, 1, body);
    }

    /** A case that makes sense with {@code fewest} ranks or more; with fewer it is not there. */
    public void add(String name, int fewest, Body body) {
        if (ranks < fewest) {
            return;
        }
        for (Case other : all) {
            if (other.name().equals(name)) {
                throw new IllegalArgumentException("two cases are called \"" + name + "\"");
            }
        }
        all.add(new Case(name, body));
    }
}
