package org.banteng.machine.metal.library.java.lang;

import java.util.concurrent.Executor;

/** Of {@code java.lang.ThreadBuilders}. */
final class ThreadBuildersMembers {
    private ThreadBuildersMembers() {}

    static Thread newVirtualThread(
            @SuppressWarnings("unused") Executor scheduler,
            String name,
            @SuppressWarnings("unused") int characteristics,
            Runnable task) {
        return new VirtualThread(task, name == null ? "" : name);
    }
}
