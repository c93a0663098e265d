package org.banteng.conformance;

import org.banteng.conformance.kit.Area;
import org.banteng.conformance.message.PointToPoint;

import java.util.List;

/** All there are. */
public final class Areas {
    private Areas() {}

    /** One of each, in the order in which one would read them. */
    public static List<Area> all() {
        return List.of(new PointToPoint());
    }

    /**
     * The area of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Area named(String name) {
        StringBuilder names = new StringBuilder();
        for (Area area : all()) {
            if (area.name().equals(name)) {
                return area;
            }
            names.append(' ').append(area.name());
        }
        throw new IllegalArgumentException("there is no area \"" + name + "\"; there are:" + names);
    }
}
