package org.banteng.machine.metal.instance;

import org.banteng.machine.Memory;
import org.banteng.machine.Poller;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out when the whole job has come to rest: no instance can go on before a message comes, and
 * none is under way.
 *
 * <p>Each instance counts, where all see it, how often it has come to rest and gone on: an even
 * number, but for 0, tells that it rests. It says so before it looks for messages a last time,
 * without taking them in; and that it goes on before it does. The last that comes to rest sees all
 * others at rest (a barrier in all of them stands between its saying so and its looking). If then
 * every queue is drained, and if after that all counts are what they were, nobody has gone on
 * meanwhile.
 */
final class Rest {
    private final SharedMemory shared;
    private final Poller[] pollers;
    private final int self;
    private final JobListener listener;
    private long count = 1;
    private boolean answered;

    /**
     * @param pollers of all cores
     */
    Rest(SharedMemory shared, Poller[] pollers, int self, JobListener listener) {
        this.shared = shared;
        this.pollers = pollers;
        this.self = self;
        this.listener = listener;
        shared.setRests(self, count);
    }

    /** This instance rests: only a message lets it go on. */
    void begin() {
        shared.setRests(self, ++count);
    }

    /** It goes on. */
    void end() {
        shared.setRests(self, ++count);
    }

    /** Reports a deadlock if this instance was the last to come to rest. */
    void look() {
        int instances = pollers.length;
        long[] counts = new long[instances];
        for (int i = 0; i < instances; i++) {
            counts[i] = shared.rests(i);
            if (!atRest(counts[i])) {
                return;
            }
        }
        for (Poller poller : pollers) {
            if (!poller.isQuiet()) {
                return;
            }
        }
        for (int i = 0; i < instances; i++) {
            if (shared.rests(i) != counts[i]) {
                return;
            }
        }
        if (shared.beginEnd()) {
            listener.deadlock(askAll());
        }
    }

    /** An instance that has not begun yet has counted nothing. */
    private static boolean atRest(long count) {
        return count != 0 && (count & 1) == 0;
    }

    private List<String> askAll() {
        shared.ask();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < pollers.length; i++) {
            all.add(i == self ? listener.whereabouts() : askOne(i));
        }
        return all;
    }

    private String askOne(int instance) {
        MachineCalls.wake(instance);
        while (shared.answerOf(instance) == 0) {
            MachineCalls.giveWay();
        }
        byte[] text = new byte[shared.answerLengthOf(instance)];
        Memory.copy(null, shared.answerOf(instance), text, Memory.arrayBase(text), text.length);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Tells where this rank is, if somebody has asked. */
    void answerIfAsked() {
        if (!answered && shared.isAsked()) {
            answered = true;
            byte[] text = listener.whereabouts().getBytes(StandardCharsets.UTF_8);
            long copy = Memory.allocate(text.length + 1L);
            Memory.copy(text, Memory.arrayBase(text), null, copy, text.length);
            shared.answer(self, Memory.seenByAll(copy), text.length);
        }
    }
}
