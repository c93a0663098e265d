package org.banteng.machine.metal.heap;

import org.teavm.interop.Export;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * What to do when the collector finds no room: some memory was put by, so that the program can
 * handle the error. It is given back once the program has let go of enough.
 */
@Include(value = "failure.h", isSystem = false)
@SuppressWarnings("StaticAssignmentOfThrowable") // It has no stack trace.
public final class HeapReserve {
    private static final int BYTES = 64 << 10;

    /** How much must be free for the reserve to be taken again. */
    private static final int PLENTY = 16 * BYTES;

    private static byte[] reserve;

    /** Made in advance: there will be no room for it. */
    private static OutOfMemoryError last;

    private HeapReserve() {}

    /** Puts the memory by, when the program begins. */
    public static void prepare() {
        reserve = new byte[BYTES];
        last = new OutOfMemoryError("Java heap space");
        last.setStackTrace(new StackTraceElement[0]);
    }

    /** Of an allocation that did not fit after a collection. */
    @Export(name = "banteng_throwOutOfMemory")
    public static void exhausted() {
        boolean hadReserve = reserve != null;
        reserve = null;
        collect();
        if (!hadReserve && Collector.free() < PLENTY) {
            throw last;
        }
        if (Collector.free() >= PLENTY) {
            reserve = new byte[BYTES];
        }
        throw new OutOfMemoryError("Java heap space");
    }

    /** As managed methods may call it; those of {@link Collector} are not. */
    @Import(name = "teavm_gc_collectFull")
    private static native void collect();
}
