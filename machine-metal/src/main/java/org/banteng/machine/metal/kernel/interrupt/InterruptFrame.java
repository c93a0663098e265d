package org.banteng.machine.metal.kernel.interrupt;

import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * What was going on at an interrupt: what {@code interrupt.S} has pushed, and the processor before
 * it (Intel SDM volume 3, figure 6-9).
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | r15 r14 r13 r12 r11 r10 r9 r8 |   8 bytes each
 *   0x40  | rbp rdi rsi rdx rcx rbx rax   |
 *   0x78  | vector                        |
 *   0x80  | error code                    |
 *   0x88  | instruction pointer           |
 *   0x90  | code segment                  |
 *   0x98  | flags                         |
 *   0xa0  | stack pointer                 |
 *   0xa8  | stack segment                 |
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class InterruptFrame {
    private static final int VECTOR = 0x78;
    private static final int ERROR_CODE = 0x80;
    private static final int INSTRUCTION = 0x88;
    private static final int STACK = 0xa0;

    private InterruptFrame() {}

    public static int vector(long frame) {
        return (int) Raw.getLong(frame + VECTOR);
    }

    public static int errorCode(long frame) {
        return (int) Raw.getLong(frame + ERROR_CODE);
    }

    public static long instruction(long frame) {
        return Raw.getLong(frame + INSTRUCTION);
    }

    /** Where to go on after the interrupt. */
    public static void setInstruction(long frame, long instruction) {
        Raw.putLong(frame + INSTRUCTION, instruction);
    }

    public static long stack(long frame) {
        return Raw.getLong(frame + STACK);
    }
}
