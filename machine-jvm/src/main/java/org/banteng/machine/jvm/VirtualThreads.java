package org.banteng.machine.jvm;

import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;

/**
 * Virtual threads on a scheduler of our own, and the carrier below one: what JDK 25 keeps inside.
 */
final class VirtualThreads {
    private static final JavaLangAccess LANG = SharedSecrets.getJavaLangAccess();
    private static final MethodHandle NEW = constructor();

    private VirtualThreads() {}

    /**
     * A virtual thread, not started.
     *
     * @param scheduler is handed the thread's continuation each time that it becomes ready
     */
    static Thread create(Executor scheduler, String name, Runnable body) {
        try {
            return (Thread) NEW.invokeExact(scheduler, name, 0, body);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("no virtual thread on a scheduler of our own", e);
        }
    }

    /** The platform thread that runs the caller, be the caller virtual or not. */
    static Thread carrier() {
        return LANG.currentCarrierThread();
    }

    /** Where virtual threads run that no core has. */
    static Executor defaultScheduler() {
        return LANG.virtualThreadDefaultScheduler();
    }

    private static MethodHandle constructor() {
        try {
            Class<?> builders = Class.forName("java.lang.ThreadBuilders");
            return MethodHandles.privateLookupIn(builders, MethodHandles.lookup())
                    .findStatic(
                            builders,
                            "newVirtualThread",
                            MethodType.methodType(
                                    Thread.class,
                                    Executor.class,
                                    String.class,
                                    int.class,
                                    Runnable.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK ("
                            + Runtime.version()
                            + ") has no virtual threads on a scheduler of our own; use JDK 25",
                    e);
        }
    }
}
