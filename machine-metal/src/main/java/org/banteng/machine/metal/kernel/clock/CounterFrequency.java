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

    /** How long it is measured, in counts of the PIT: 10 ms. */
    private static final int MEASURED_COUNTS = Pit.FREQUENCY / 100;

    private static final int SAMPLES = 5;
    private static final int COUNT_BITS = 16;

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

    private static long measured() {
        Pit.start();
        long base = Instructions.timeStamp();
        long first = sample(base);
        int readings = 0;
        while (Pit.elapsed(count(first), Pit.read()) < MEASURED_COUNTS) {
            if (++readings == MOST_READINGS) {
                return 0;
            }
        }
        long last = sample(base);
        return (stamp(last) - stamp(first))
                * Pit.FREQUENCY
                / Pit.elapsed(count(first), count(last));
    }

    /**
     * Reads both clocks. The processor may be held up between the reading of one and of the other,
     * as an emulator's often is; so of several pairs the one that took least counts.
     *
     * @return the time stamp since {@code base}, with the PIT's count in the lowest 16 bits
     */
    private static long sample(long base) {
        long sample = 0;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < SAMPLES; i++) {
            long before = Instructions.timeStamp();
            int count = Pit.read();
            long took = Instructions.timeStamp() - before;
            if (took < least) {
                least = took;
                sample = (before + took / 2 - base) << COUNT_BITS | count;
            }
        }
        return sample;
    }

    private static long stamp(long sample) {
        return sample >> COUNT_BITS;
    }

    private static int count(long sample) {
        return (int) sample & (1 << COUNT_BITS) - 1;
    }

    private static long unsigned(int value) {
        return value & 0xffff_ffffL;
    }
}
