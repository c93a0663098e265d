package org.banteng.machine.metal.hosted;

import org.banteng.machine.Memory;

import java.util.ArrayList;
import java.util.List;

/** The places that the core lets be copied from, by token. */
final class Exposures {
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();

    int add(Object base, long offset) {
        Place place = new Place(base, offset);
        if (free.isEmpty()) {
            places.add(place);
            return places.size() - 1;
        }
        int token = free.removeLast();
        places.set(token, place);
        return token;
    }

    void remove(int token) {
        places.set(token, null);
        free.add(token);
    }

    void copy(int token, long from, Object toBase, long toOffset, long bytes) {
        Place place = places.get(token);
        Memory.copy(place.base, place.offset + from, toBase, toOffset, bytes);
    }

    private record Place(Object base, long offset) {}
}
