package org.banteng.machine.jvm;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.BitSet;

/**
 * The two system calls that the JDK has no method for, both through syscall(2): the JDK makes code
 * for each shape of a native function that a process calls, and that is a good part of the time
 * that a short job takes. Only to be touched on Linux.
 */
final class LinuxCalls {
    private static final boolean AMD64 = System.getProperty("os.arch").equals("amd64");

    /** Numbers of the calls, from the kernel's table of each architecture. */
    private static final long SCHED_SETAFFINITY = AMD64 ? 203 : 122;

    private static final long MEMBARRIER = AMD64 ? 324 : 283;

    private static final MethodHandle SYSCALL = syscall();

    private LinuxCalls() {}

    private static MethodHandle syscall() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
    }

    /**
     * @return not negative, or -1 for an error
     */
    private static long call(long number, long first, long second, long third) {
        try {
            return (long) SYSCALL.invokeExact(number, first, second, third);
        } catch (Throwable e) {
            throw new IllegalStateException("system call " + number, e);
        }
    }

    static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    /**
     * Lets the calling platform thread run on one CPU only (sched_setaffinity(2)).
     *
     * @return whether the kernel agreed
     */
    static boolean pinTo(int cpu) {
        BitSet mask = new BitSet();
        mask.set(cpu);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bits = arena.allocateFrom(JAVA_LONG, mask.toLongArray());
            return call(SCHED_SETAFFINITY, 0, bits.byteSize(), bits.address()) == 0;
        }
    }

    /** membarrier(2). */
    static final class Membarrier {
        private static final int QUERY = 0;
        private static final int PRIVATE_EXPEDITED = 1 << 3;
        private static final int REGISTER_PRIVATE_EXPEDITED = 1 << 4;

        private Membarrier() {}

        /**
         * Announces that this process will use it.
         *
         * @return whether the kernel has it
         */
        static boolean register() {
            long commands = membarrier(QUERY);
            return commands > 0
                    && (commands & PRIVATE_EXPEDITED) != 0
                    && membarrier(REGISTER_PRIVATE_EXPEDITED) == 0;
        }

        /** A full memory barrier on every thread of this process that runs now. */
        static void everywhere() {
            if (membarrier(PRIVATE_EXPEDITED) != 0) {
                throw new IllegalStateException("membarrier failed though it was registered");
            }
        }

        private static long membarrier(int command) {
            return call(MEMBARRIER, command, 0, 0);
        }
    }
}
