package org.banteng.machine.jvm;

import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;

/**
 * What the JVM does last when it ends, however it ends. Hooks of {@link Runtime#addShutdownHook}
 * run all at once, so none of them can wait for the others; the JDK's own hooks have numbered slots
 * that run one after the other, and the application's hooks all together are the one numbered 1.
 */
public final class LastHook {
    private static final int FIRST_FREE_SLOT = 3;
    private static final int SLOTS = 10;

    private LastHook() {}

    /**
     * Runs a task after all shutdown hooks of the program have ended. Not after {@link
     * Runtime#halt}.
     */
    public static void register(Runnable task) {
        Encapsulation.open();
        JavaLangAccess lang = SharedSecrets.getJavaLangAccess();
        for (int slot = FIRST_FREE_SLOT; slot < SLOTS; slot++) {
            if (register(lang, slot, task)) {
                return;
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(task, "banteng-shutdown"));
    }

    /**
     * @return {@code false} if the slot is taken
     */
    private static boolean register(JavaLangAccess lang, int slot, Runnable task) {
        try {
            lang.registerShutdownHook(slot, false, task);
            return true;
        } catch (InternalError taken) {
            return false;
        }
    }
}
