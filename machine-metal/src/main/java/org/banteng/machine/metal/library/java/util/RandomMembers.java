package org.banteng.machine.metal.library.java.util;

import org.banteng.machine.metal.library.OfObject;
import org.banteng.machine.metal.serial.SerialForms;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Of {@link Random}. */
final class RandomMembers {
    private RandomMembers() {}

    /** For one that is read from an object stream. */
    @OfObject
    static void resetSeed(Random random, long seed) {
        SerialForms.set(random, Random.class, "seed", new AtomicLong(seed));
    }
}
