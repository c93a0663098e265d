package org.banteng.machine.metal.kernel.scheduler;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.console.Console;
import org.banteng.machine.metal.kernel.cpu.Power;
import org.banteng.machine.metal.kernel.cpu.Processors;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.teavm.interop.Unmanaged;

/**
 * All instances of the job, and how it ends.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | instances     | still there   |
 *   0x008 | number of program arguments   |
 *   0x010 | program arguments             |   addresses of texts, the last followed by 0
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class Instances {
    private static final long COUNT = KernelState.INSTANCES;
    private static final long LEFT = KernelState.INSTANCES + 0x04;
    private static final long ARGUMENT_COUNT = KernelState.INSTANCES + 0x08;
    private static final long ARGUMENTS = KernelState.INSTANCES + 0x10;

    private Instances() {}

    /**
     * Makes them all. During boot.
     *
     * @param arguments the program's, see the picture
     * @return false if there was not enough memory
     */
    public static boolean create(int count, int argumentCount, long arguments) {
        Raw.putInt(COUNT, count);
        Raw.putInt(LEFT, count);
        Raw.putLong(ARGUMENT_COUNT, argumentCount);
        Raw.putLong(ARGUMENTS, arguments);
        boolean created = true;
        for (int i = 0; created && i < count; i++) {
            created = Instance.create(i) != 0;
        }
        return created;
    }

    /** Makes them ready, spread over all processors. */
    public static void begin() {
        for (int i = 0; i < count(); i++) {
            Scheduler.begin(get(i), Processors.get(i % Processors.count()));
        }
    }

    /** How many there are. */
    public static int count() {
        return Raw.getInt(COUNT);
    }

    /** The record of one. */
    public static long get(int number) {
        return KernelMemory.space(number);
    }

    static int argumentCount() {
        return (int) Raw.getLong(ARGUMENT_COUNT);
    }

    static long arguments() {
        return Raw.getLong(ARGUMENTS);
    }

    /** Ends the job with all its instances, and the machine. Does not return. */
    public static void endAll(int code) {
        Console.drain();
        Power.off(code);
    }

    /** One instance is done. If it is the last, the job has ended well. */
    static void oneEnds() {
        if (Instructions.addInt(LEFT, -1) == 0) {
            endAll(0);
        }
    }
}
