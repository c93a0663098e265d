package org.banteng.machine.jvm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.BitSet;

/** The two system calls that the JDK has no method for. Only to be touched on Linux. */
final class LinuxCalls {
    private static final Linker LINKER = Linker.nativeLinker();

    private static final MethodHandle SCHED_SETAFFINITY =
            LINKER.downcallHandle(
                    LINKER.defaultLookup().findOrThrow("sched_setaffinity"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));

    private LinuxCalls() {}

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
        long[] words = mask.toLongArray();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bits = arena.allocateFrom(JAVA_LONG, words);
            return (int) SCHED_SETAFFINITY.invokeExact(0, bits.byteSize(), bits) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("sched_setaffinity", e);
        }
    }

    /** membarrier(2), which has no function in the C library. */
    static final class Membarrier {
        private static final int QUERY = 0;
        private static final int PRIVATE_EXPEDITED = 1 << 3;
        private static final int REGISTER_PRIVATE_EXPEDITED = 1 << 4;

        private static final MethodHandle SYSCALL =
                LINKER.downcallHandle(
                        LINKER.defaultLookup().findOrThrow("syscall"),
                        FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT),
                        Linker.Option.firstVariadicArg(1));

        private Membarrier() {}

        /**
         * Announces that this process will use it.
         *
         * @return whether the kernel has it
         */
        static boolean register() {
            long commands = call(QUERY);
            return commands > 0
                    && (commands & PRIVATE_EXPEDITED) != 0
                    && call(REGISTER_PRIVATE_EXPEDITED) == 0;
        }

        /** A full memory barrier on every thread of this process that runs now. */
        static void everywhere() {
            if (call(PRIVATE_EXPEDITED) != 0) {
                throw new IllegalStateException("membarrier failed though it was registered");
            }
        }

        private static long call(int command) {
            try {
                return (long) SYSCALL.invokeExact(number(), command, 0, 0);
            } catch (Throwable e) {
                throw new IllegalStateException("membarrier", e);
            }
        }

        /** The number of the call, from the kernel's table of each architecture. */
        private static long number() {
            return System.getProperty("os.arch").equals("amd64") ? 324 : 283;
        }
    }
}
