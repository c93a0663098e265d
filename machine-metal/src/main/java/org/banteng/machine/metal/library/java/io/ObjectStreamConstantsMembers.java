package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.library.OfClass;

/** {@link java.io.ObjectStreamConstants}: its permissions, which nobody asks for any more. */
final class ObjectStreamConstantsMembers {
    private ObjectStreamConstantsMembers() {}

    /** See {@link OfClass}. */
    @OfClass
    static void initialise() {}
}
