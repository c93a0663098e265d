package org.banteng.machine.metal.kernel.clock;

import org.banteng.machine.metal.kernel.Instructions;
import org.teavm.interop.Unmanaged;

/** How fast the time-stamp counter runs: asked where somebody knows, else measured. */
@Unmanaged
final class CounterFrequency {
    private static final int EAX = 0;
    private static final int EBX = 1;
    private static final int ECX = 2;

    /** Leaf with the ratio of the counter to the crystal (Intel SDM volume 2, CPUID). */
    private static final int CRYSTAL_LEAF = 0x15;

    /** Leaf with the highest number of those of a hypervisor, and the one that has frequencies. */
    private static final int HYPERVISOR_LEAF = 0x4000_0000;

    private static final int HYPERVISOR_FREQUENCIES = 0x4000_0010;
    private static final int FEATURE_LEAF = 1;
    private static final int HAS_HYPERVISOR = 1 << 31;

    private static final int KILO = 1000;

    /** How long it is measured, in counts of the PIT: 1.7 ms, and two groups of readings. */
    private static final int MEASURED_COUNTS = Pit.FREQUENCY / 600;

    /** Readings that count in a group, and all. */
    private static final int GROUP = 32;

    private static final int MOST_IN_GROUP = 256;

    /** Sums of that many counts, of 16 bits each, need no more. */
    private static final int COUNTS_BITS = 21;

    /** A PIT that does not move in so many readings is not there. */
    private static final int MOST_READINGS = 1_000_000;

    private CounterFrequency() {}

    /** Counts a second; 0 if there is nothing to find out by. */
    static long find() {
        long known = ofHypervisor();
        if (known == 0) {
            known = ofCrystal();
        }
        return known == 0 ? measured() : known;
    }

    private static long ofHypervisor() {
        boolean virtual = (Instructions.cpuid(FEATURE_LEAF, 0, ECX) & HAS_HYPERVISOR) != 0;
        if (!virtual
                || Integer.compareUnsigned(
                                Instructions.cpuid(HYPERVISOR_LEAF, 0, EAX), HYPERVISOR_FREQUENCIES)
                        < 0) {
            return 0;
        }
        return unsigned(Instructions.cpuid(HYPERVISOR_FREQUENCIES, 0, EAX)) * KILO;
    }

    private static long ofCrystal() {
        if (Instructions.cpuid(0, 0, EAX) < CRYSTAL_LEAF) {
            return 0;
        }
        long denominator = unsigned(Instructions.cpuid(CRYSTAL_LEAF, 0, EAX));
        long numerator = unsigned(Instructions.cpuid(CRYSTAL_LEAF, 0, EBX));
        long crystal = unsigned(Instructions.cpuid(CRYSTAL_LEAF, 0, ECX));
        return denominator == 0 ? 0 : crystal * numerator / denominator;
    }

    /** By two groups of readings of both clocks, some time apart. */
    private static long measured() {
        Pit.start();
        long base = Instructions.timeStamp();
        int start = Pit.read();
        // The first readings are slower than all others, as code is that has not run yet.
        group(base, start);
        long first = group(base, start);
        int readings = 0;
        int since = Pit.read();
        while (Pit.elapsed(since, Pit.read()) < MEASURED_COUNTS) {
            if (++readings == MOST_READINGS) {
                return 0;
            }
        }
        long last = group(base, start);
        return (stamps(last) - stamps(first)) * Pit.FREQUENCY / (counts(last) - counts(first));
    }

    /**
     * Reads both clocks so many times in a row. The mean of what they show is less grainy than one
     * count of the PIT, which takes most of a microsecond. The processor may be held up while it
     * reads, as an emulator's often is; so only readings count that took about as long as the
     * shortest.
     *
     * @param base from where time stamps are told
     * @param start from where the PIT's counts are told
     * @return both means, multiplied by {@link #GROUP}, see {@link #stamps} and {@link #counts}
     */
    private static long group(long base, int start) {
        long stamps = 0;
        long counts = 0;
        int taken = 0;
        long least = Long.MAX_VALUE / 2;
        for (int i = 0; i < MOST_IN_GROUP && taken < GROUP; i++) {
            long before = Instructions.timeStamp();
            int count = Pit.read();
            long took = Instructions.timeStamp() - before;
            if (took < least - least / 4) {
                stamps = 0;
                counts = 0;
                taken = 0;
            }
            least = Math.min(least, took);
            if (took <= least + least / 4) {
                stamps += before + took / 2 - base;
                counts += Pit.elapsed(start, count);
                taken++;
            }
        }
        return (stamps * GROUP / taken) << COUNTS_BITS | counts * GROUP / taken;
    }

    private static long stamps(long group) {
        return group >> COUNTS_BITS;
    }

    private static long counts(long group) {
        return group & (1 << COUNTS_BITS) - 1;
    }

    private static long unsigned(int value) {
        return value & 0xffff_ffffL;
    }
}
