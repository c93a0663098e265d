package org.banteng.machine.metal.kernel.cpu;

import org.banteng.machine.metal.kernel.Instructions;
import org.teavm.interop.Unmanaged;

/**
 * Switches the machine off, with all its processors.
 *
 * <p>QEMU's device {@code isa-debug-exit} ends the emulator with twice what is written to it, plus
 * one: so it cannot say 0. A machine that ended well is therefore reset, which QEMU, started with
 * {@code -no-reboot}, takes as its end with exit code 0. Of the eight bits that a host sees of an
 * exit code, the device takes one; so the code goes to the device {@code isa-debugcon} first, which
 * can put it into a file. There it also tells an end with 0 from one that nobody here wanted.
 */
@Unmanaged
public final class Power {
    /** QEMU's {@code -device isa-debug-exit,iobase=0xf4,iosize=0x04}. */
    private static final int DEBUG_EXIT = 0xf4;

    private static final int LARGEST_CODE = 127;

    /** QEMU's {@code -device isa-debugcon,iobase=0xe9}: bytes for a file. */
    private static final int DEBUG_CONSOLE = 0xe9;

    private Power() {}

    /**
     * Does not return.
     *
     * @param code 0 if all went well; its lowest eight bits go out to the file, and of others than
     *     0 seven to QEMU, or 127 if they are 0
     */
    public static void off(int code) {
        Instructions.out8(DEBUG_CONSOLE, code);
        if (code != 0) {
            int bits = code & LARGEST_CODE;
            Instructions.out32(DEBUG_EXIT, bits == 0 ? LARGEST_CODE : bits);
        }
        reset();
    }

    /** A fault with no table to look its handler up in shuts a processor down. */
    private static void reset() {
        Instructions.loadIdt(0, 1);
        Instructions.breakpoint();
        while (true) {
            Instructions.pause();
        }
    }
}
