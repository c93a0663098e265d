package org.banteng.machine.metal.instance;

import org.banteng.machine.Core;
import org.banteng.machine.Memory;

/**
 * What the instances of a job know of each other: the layout of the memory that all see.
 *
 * <pre>
 *      0  +-------------------------------------+
 *         | ended      how many mains have      |  job
 *     64  | ending     1: somebody ends the job |
 *    128  | asked      1: tell where you are    |
 *    192  | last       1: do what is left to do |
 *    256  +-------------------------------------+
 *         | flag       whether its core sleeps  |  instance 0
 *    +128 | rests      even: it cannot go on    |
 *    +256 | exposed    its table of places      |
 *    +320 | answer     where it is: address     |
 *    +328 | length     ... and bytes of that    |
 *    +384 | hooks      see JobEnd               |
 *   1280  +-------------------------------------+
 *         |  ...                                |  instance 1
 *         +-------------------------------------+
 *         | directory of the bus                |
 *         +-------------------------------------+
 * </pre>
 *
 * Each field that is written while others read it has its cache lines to itself.
 */
final class SharedMemory {
    private static final int ENDED_OFFSET = 0;
    private static final int ENDING_OFFSET = 64;
    private static final int ASKED_OFFSET = 128;
    private static final int LAST_OFFSET = 192;
    private static final int JOB_BYTES = 256;

    private static final int FLAG_OFFSET = 0;
    private static final int RESTS_OFFSET = Core.FLAG_BYTES;
    private static final int EXPOSED_OFFSET = 256;
    private static final int ANSWER_OFFSET = 320;
    private static final int ANSWER_LENGTH_OFFSET = 328;
    private static final int HOOKS_OFFSET = 384;
    private static final int INSTANCE_BYTES = 1024;

    private final long start;
    private final int instances;

    SharedMemory(long start, int instances) {
        this.start = start;
        this.instances = instances;
    }

    private long instance(int instance) {
        return start + JOB_BYTES + (long) instance * INSTANCE_BYTES;
    }

    /** Where the directory of the bus stands. */
    long busDirectory() {
        return instance(instances);
    }

    /** See {@link Core}. */
    long asleepFlag(int instance) {
        return instance(instance) + FLAG_OFFSET;
    }

    /** How many mains have ended. */
    int ended() {
        return Memory.getIntAcquire(start + ENDED_OFFSET);
    }

    /** One more has; returns how many. */
    int addEnded() {
        return AtomicCalls.add(start + ENDED_OFFSET, 1) + 1;
    }

    /** Whether the caller is the first that wants to end the job: only it says why. */
    boolean beginEnd() {
        return AtomicCalls.add(start + ENDING_OFFSET, 1) == 0;
    }

    /** Whether all are to tell where they are. */
    boolean isAsked() {
        return Memory.getIntAcquire(start + ASKED_OFFSET) != 0;
    }

    void ask() {
        Memory.putIntRelease(start + ASKED_OFFSET, 1);
    }

    /** Whether the job is about to end: each rank is to do what it has left for its end. */
    boolean isLast() {
        return Memory.getIntAcquire(start + LAST_OFFSET) != 0;
    }

    void tellLast() {
        Memory.putIntRelease(start + LAST_OFFSET, 1);
    }

    /** How far an instance is with that: see {@link JobEnd}. */
    int hooks(int instance) {
        return Memory.getIntAcquire(instance(instance) + HOOKS_OFFSET);
    }

    void setHooks(int instance, int state) {
        Memory.putIntRelease(instance(instance) + HOOKS_OFFSET, state);
    }

    /** Grows by one whenever an instance comes to rest, and whenever it is at work again. */
    long rests(int instance) {
        return Memory.getLongAcquire(instance(instance) + RESTS_OFFSET);
    }

    void setRests(int instance, long count) {
        Memory.putLongRelease(instance(instance) + RESTS_OFFSET, count);
    }

    /** The table of what an instance exposes, as all see it; see {@link Exposures}. */
    long exposed(int instance) {
        return Memory.getLongAcquire(instance(instance) + EXPOSED_OFFSET);
    }

    void setExposed(int instance, long table) {
        Memory.putLongRelease(instance(instance) + EXPOSED_OFFSET, table);
    }

    /**
     * An instance tells where it is.
     *
     * @param address of that text, as all see it
     */
    void answer(int instance, long address, int bytes) {
        Memory.putInt(null, instance(instance) + ANSWER_LENGTH_OFFSET, bytes);
        Memory.putLongRelease(instance(instance) + ANSWER_OFFSET, address);
    }

    /** The address of its answer, 0 as long as it has not answered. */
    long answerOf(int instance) {
        return Memory.getLongAcquire(instance(instance) + ANSWER_OFFSET);
    }

    int answerLengthOf(int instance) {
        return Memory.getInt(null, instance(instance) + ANSWER_LENGTH_OFFSET);
    }
}
