package org.banteng.machine.jvm;

import org.banteng.machine.Core;
import org.banteng.machine.Fiber;
import org.banteng.machine.MemoryAccess;
import org.banteng.machine.Platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine {@code jvm}, found as a service. */
public final class JvmPlatform extends Platform {
    static {
        Encapsulation.open();
    }

    private static final InheritableThreadLocal<Object> CONTEXT = new InheritableThreadLocal<>();
    private static final ThreadLocal<AdoptedFiber> ADOPTED = new ThreadLocal<>();

    private final JvmMemory memory = new JvmMemory();

    /** For {@link java.util.ServiceLoader}. */
    public JvmPlatform() {}

    static void setInheritedContext(Object context) {
        CONTEXT.set(context);
    }

    @Override
    public String name() {
        return "jvm";
    }

    /** The kernel's own word where there is a Linux kernel: a look-up of the name may be slow. */
    @Override
    public String hostName() {
        try {
            Path linux = Path.of("/proc/sys/kernel/hostname");
            if (Files.exists(linux)) {
                return Files.readString(linux).trim();
            }
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        } catch (IOException e) {
            return "localhost";
        }
    }

    @Override
    protected MemoryAccess memory() {
        return memory;
    }

    @Override
    protected Core currentCore() {
        return VirtualThreads.carrier() instanceof CoreThread thread ? thread.core : null;
    }

    @Override
    protected Fiber currentFiber() {
        return VirtualThreads.carrier() instanceof CoreThread thread
                ? thread.running
                : ADOPTED.get();
    }

    @Override
    public Object inheritedContext() {
        return CONTEXT.get();
    }

    @Override
    public void allowThreads() {
        Threading.share();
    }

    @Override
    public boolean allowsThreads() {
        return Threading.isShared();
    }

    @Override
    public Fiber adopt(Core core, Object context) {
        AdoptedFiber fiber = new AdoptedFiber(core, context, Thread.currentThread());
        ADOPTED.set(fiber);
        return fiber;
    }

    @Override
    public Object copyOf(Object value) {
        return value instanceof String ? value : Serialized.copyOf(value);
    }

    @Override
    public StackTraceElement[] stackTrace() {
        return Thread.currentThread().getStackTrace();
    }
}
