package org.banteng.machine.metal.hosted;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.MemoryAccess;
import org.banteng.machine.Platform;
import org.teavm.interop.Address;

import java.nio.charset.StandardCharsets;

/** The machine {@code metal} in a Linux process; the image build makes it the program's service. */
public final class HostedPlatform extends Platform {
    private static final int HOST_NAME_CAPACITY = 256;

    private static final InheritableThreadLocal<Object> CONTEXT = new InheritableThreadLocal<>();
    private static final ThreadLocal<HostedFiber> ADOPTED = new ThreadLocal<>();

    /** For {@link java.util.ServiceLoader}. */
    public HostedPlatform() {}

    static void setInheritedContext(Object context) {
        CONTEXT.set(context);
    }

    @Override
    public String name() {
        return "metal";
    }

    @Override
    public String hostName() {
        byte[] name = new byte[HOST_NAME_CAPACITY];
        int length = HostedCalls.hostName(Address.ofData(name), name.length);
        return length == 0 ? "localhost" : new String(name, 0, length, StandardCharsets.UTF_8);
    }

    /** Never asked for: class {@code Memory} of a compiled program goes straight to the bytes. */
    @Override
    protected MemoryAccess memory() {
        throw new IllegalStateException(
                "Memory of a compiled program was not linked to its machine");
    }

    @Override
    protected Core currentCore() {
        return currentFiber() == null ? null : HostedMachine.core();
    }

    @Override
    protected Fiber currentFiber() {
        HostedCore core = HostedMachine.core();
        HostedFiber running = core == null ? null : core.running();
        return running != null && running.isOn(Thread.currentThread()) ? running : ADOPTED.get();
    }

    @Override
    public Object inheritedContext() {
        return CONTEXT.get();
    }

    /** They may anyway: see {@link HostedCore#lock}. */
    @Override
    public void allowThreads() {}

    @Override
    public boolean allowsThreads() {
        return false;
    }

    @Override
    public Fiber adopt(Core core, Object context) {
        HostedFiber fiber = HostedFiber.adopt((HostedCore) core, context);
        ADOPTED.set(fiber);
        return fiber;
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return Traces.ofCaller();
    }
}
