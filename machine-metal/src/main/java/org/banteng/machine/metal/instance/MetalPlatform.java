package org.banteng.machine.metal.instance;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.MemoryAccess;
import org.banteng.machine.Platform;
import org.teavm.interop.Address;

import java.nio.charset.StandardCharsets;

/** The machine {@code metal}; the image build makes it the program's service. */
public final class MetalPlatform extends Platform {
    private static final int HOST_NAME_CAPACITY = 256;

    /** For {@link java.util.ServiceLoader}. */
    public MetalPlatform() {}

    @Override
    public String name() {
        return "metal";
    }

    @Override
    public String hostName() {
        byte[] name = new byte[HOST_NAME_CAPACITY];
        int length = MachineCalls.hostName(Address.ofData(name), name.length);
        return length == 0 ? "localhost" : new String(name, 0, length, StandardCharsets.UTF_8);
    }

    @Override
    public String setting(String name) {
        String set = Settings.get(name);
        return set == null ? System.getProperty(name) : set;
    }

    /** Never asked for: class {@code Memory} of a compiled program goes straight to the bytes. */
    @Override
    protected MemoryAccess memory() {
        throw new IllegalStateException(
                "Memory of a compiled program was not linked to its machine");
    }

    @Override
    protected Core currentCore() {
        Fiber fiber = Current.fiber;
        return fiber == null ? null : fiber.core();
    }

    @Override
    protected Fiber currentFiber() {
        return Current.fiber;
    }

    static void setCurrent(Fiber fiber) {
        Current.fiber = fiber;
    }

    /** All threads of an instance are those of its rank. */
    @Override
    public Object inheritedContext() {
        return Current.rank;
    }

    static void setRank(Object rank) {
        Current.rank = rank;
    }

    /** They may anyway: see {@link MetalCore#lock}. */
    @Override
    public void allowThreads() {}

    @Override
    public boolean allowsThreads() {
        return false;
    }

    @Override
    public Fiber adopt(Core core, Object context) {
        Fiber fiber = ((MetalCore) core).adopt(context);
        Current.fiber = fiber;
        return fiber;
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return Traces.ofCaller();
    }

    /** A class that needs no initialising, so that what it holds is one load away. */
    private static final class Current {
        /** {@code null} on a thread that has not called the library yet. */
        private static Fiber fiber;

        /** Whom the fibers of this instance work for. */
        private static Object rank;

        private Current() {}
    }
}
