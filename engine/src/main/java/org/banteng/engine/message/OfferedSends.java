package org.banteng.engine.message;

import org.banteng.machine.Core;

import java.util.Arrays;

/**
 * Those sends of one rank whose receivers are to copy straight from its memory: what a rendezvous
 * names by its token. Only the rank's core touches it.
 */
final class OfferedSends {
    private static final Operation[] NONE = {};
    private static final int FIRST_TOKENS = 4;

    private final Job job;

    /** By token. */
    private Operation[] sends = NONE;

    private int count;

    OfferedSends(Job job) {
        this.job = job;
    }

    /** Lets other cores copy what a send sends, and gives it a token. */
    void add(Operation send, Core core) {
        send.place = core.expose(send.base, send.offset);
        send.placeCore = core.id();
        send.token = freeToken();
        sends[send.token] = send;
        count++;
    }

    private int freeToken() {
        int token = 0;
        while (token < sends.length && sends[token] != null) {
            token++;
        }
        if (token == sends.length) {
            sends = Arrays.copyOf(sends, Math.max(FIRST_TOKENS, 2 * token));
        }
        return token;
    }

    /** Takes one out: nobody copies from it any more. */
    Operation take(int token, Core core) {
        Operation send = sends[token];
        sends[token] = null;
        count--;
        int place = send.place;
        if (send.placeCore == core.id()) {
            core.withdraw(place);
        } else {
            Core exposing = job.core(send.placeCore);
            exposing.execute(() -> exposing.withdraw(place));
        }
        return send;
    }

    /** Whether a send is one of these; not one that waits for room in a queue. */
    boolean contains(Operation send) {
        return send.token < sends.length && sends[send.token] == send;
    }

    /** How many there are. */
    int count() {
        return count;
    }
}
