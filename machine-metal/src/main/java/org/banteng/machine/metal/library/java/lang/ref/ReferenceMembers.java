package org.banteng.machine.metal.library.java.lang.ref;

/** Of {@link java.lang.ref.Reference}. */
final class ReferenceMembers {
    private ReferenceMembers() {}

    /** The collector looks only where nothing runs. */
    public static void reachabilityFence(@SuppressWarnings("unused") Object object) {}
}
