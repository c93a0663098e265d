package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.Text;
import org.teavm.interop.Unmanaged;

/**
 * What this machine is called.
 *
 * <pre>
 *   +0x000  system      65 bytes each, texts that end with a 0
 *   +0x041  host
 *   +0x082  release
 *   +0x0c3  version
 *   +0x104  machine
 *   +0x145  domain
 * </pre>
 */
@Unmanaged
final class Names {
    private static final int NAME_BYTES = 65;
    private static final int NAMES = 6;
    private static final int SYSTEM = 0;
    private static final int HOST = 1;
    private static final int RELEASE = 2;
    private static final int MACHINE = 4;

    private Names() {}

    /** {@code uname}. */
    static long write(long to) {
        Raw.clear(to, NAMES * NAME_BYTES);
        put(to + SYSTEM * NAME_BYTES, Text.of("Banteng"));
        put(to + HOST * NAME_BYTES, Text.of("banteng"));
        put(to + RELEASE * NAME_BYTES, Text.of("1"));
        put(to + MACHINE * NAME_BYTES, Text.of("x86_64"));
        return 0;
    }

    private static void put(long to, long text) {
        for (int i = 0; Raw.getByte(text + i) != 0; i++) {
            Raw.putByte(to + i, Raw.getByte(text + i));
        }
    }
}
