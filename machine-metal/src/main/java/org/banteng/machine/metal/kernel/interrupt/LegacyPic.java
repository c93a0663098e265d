package org.banteng.machine.metal.kernel.interrupt;

import org.banteng.machine.metal.kernel.Instructions;
import org.teavm.interop.Unmanaged;

/**
 * The two interrupt controllers of old PCs (Intel 8259A). Firmware has left them sending the
 * timer's interrupt as vector 8, which is a double fault today; here nobody needs them.
 */
@Unmanaged
public final class LegacyPic {
    private static final int FIRST_MASK = 0x21;
    private static final int SECOND_MASK = 0xa1;
    private static final int ALL = 0xff;

    private LegacyPic() {}

    /** Keeps them from interrupting. Harmless if there are none. */
    public static void silence() {
        Instructions.out8(FIRST_MASK, ALL);
        Instructions.out8(SECOND_MASK, ALL);
    }
}
