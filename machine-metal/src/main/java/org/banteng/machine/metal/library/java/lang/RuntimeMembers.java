package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.instance.MetalMachine;
import org.banteng.machine.metal.instance.ShutdownHooks;
import org.banteng.machine.metal.library.OfObject;
import org.teavm.runtime.GC;

/** Of {@link Runtime}. */
final class RuntimeMembers {
    private RuntimeMembers() {}

    /** A rank has one. */
    @OfObject
    public static int availableProcessors(@SuppressWarnings("unused") Runtime runtime) {
        return 1;
    }

    @OfObject
    public static long maxMemory(@SuppressWarnings("unused") Runtime runtime) {
        return GC.maxAvailableBytes();
    }

    @OfObject
    public static void exit(@SuppressWarnings("unused") Runtime runtime, int status) {
        MetalMachine.exitJob(status);
    }

    @OfObject
    public static void halt(@SuppressWarnings("unused") Runtime runtime, int status) {
        MetalMachine.halt(status);
    }

    @OfObject
    public static void addShutdownHook(@SuppressWarnings("unused") Runtime runtime, Thread hook) {
        MetalMachine.addShutdownHook(hook);
    }

    @OfObject
    public static boolean removeShutdownHook(
            @SuppressWarnings("unused") Runtime runtime, Thread hook) {
        return ShutdownHooks.remove(hook);
    }

    /** Of {@link Runtime.Version}. */
    static final class Version {
        /** The version of Java that programs are compiled for. */
        private static final int FEATURE = 25;

        private Version() {}

        @OfObject
        public static int feature(@SuppressWarnings("unused") Runtime.Version version) {
            return FEATURE;
        }
    }
}
