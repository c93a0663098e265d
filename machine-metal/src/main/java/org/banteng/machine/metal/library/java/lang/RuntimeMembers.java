package org.banteng.machine.metal.library.java.lang;

import org.banteng.machine.metal.library.OfObject;

/** Of {@link Runtime}. */
final class RuntimeMembers {
    private RuntimeMembers() {}

    /** A rank has one. */
    @OfObject
    public static int availableProcessors(@SuppressWarnings("unused") Runtime runtime) {
        return 1;
    }
}
