package org.banteng.engine.message;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Where ranks are, as one core knows it: where they started, but for those that have moved. While a
 * rank moves, what this core's ranks send to it is held here; see {@link Migration}.
 */
final class Locations {
    /** The place of a rank that has left one core and not arrived on the next. */
    static final int MOVING = -1;

    private final Job job;
    private final Progress progress;
    private final Queue<Held> held = new ArrayDeque<>(0);

    /** Ranks that are not where they started; {@code null} while there is none. */
    private Map<Integer, Integer> moved;

    Locations(Job job, Progress progress) {
        this.job = job;
        this.progress = progress;
    }

    /** The core that a rank is on, or {@link #MOVING}. */
    int coreOf(int world) {
        return moved == null ? job.firstCoreOf(world) : lookUp(world);
    }

    private int lookUp(int world) {
        Integer core = moved.get(world);
        return core == null ? job.firstCoreOf(world) : core;
    }

    void set(int world, int core) {
        if (moved == null) {
            moved = new HashMap<>();
        }
        moved.put(world, core);
        progress.placesChanged();
    }

    /** Whether messages wait for a rank to arrive. */
    boolean isHolding() {
        return !held.isEmpty();
    }

    /** Holds a message if its receiver moves just now; only one does at a time. */
    boolean holdIfMoving(int world, Held message) {
        if (coreOf(world) != MOVING) {
            return false;
        }
        held.add(message);
        return true;
    }

    /** A rank has arrived on a core: what was held for it goes there. */
    void settled(int world, int core) {
        set(world, core);
        while (!held.isEmpty()) {
            progress.send(core, held.remove());
        }
    }

    /**
     * Another core says something about a rank that moves.
     *
     * @param core who says it
     */
    void receive(int kind, int world, int core) {
        switch (kind) {
            case MessageKind.MOVE -> {
                set(world, MOVING);
                answer(core, MessageKind.MOVE_HEARD, world);
            }
            case MessageKind.SETTLED -> {
                settled(world, core);
                answer(core, MessageKind.SETTLED_HEARD, world);
            }
            default -> job.endpoint(world).migration().heard();
        }
    }

    private void answer(int core, int kind, int world) {
        progress.send(core, new Held.Word(kind, world, progress.core().id()));
    }
}
