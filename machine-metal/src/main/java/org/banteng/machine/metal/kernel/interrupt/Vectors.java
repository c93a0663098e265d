package org.banteng.machine.metal.kernel.interrupt;

/** Numbers of interrupts: 0 to 31 are the processor's own (Intel SDM volume 3, table 6-1). */
public final class Vectors {
    public static final int DIVIDE_ERROR = 0;
    public static final int NON_MASKABLE = 2;
    public static final int INVALID_OPCODE = 6;
    public static final int DOUBLE_FAULT = 8;
    public static final int STACK_SEGMENT = 12;
    public static final int GENERAL_PROTECTION = 13;
    public static final int PAGE_FAULT = 14;
    public static final int FLOATING_POINT = 16;
    public static final int ALIGNMENT = 17;
    public static final int MACHINE_CHECK = 18;
    public static final int VECTOR_FLOATING_POINT = 19;

    /** How many are the processor's own. */
    public static final int FAULTS = 32;

    /** Another processor has work for this one. */
    static final int WAKE = 0x40;

    /** The time has come. */
    static final int TIMER = 0x41;

    /** An interrupt that was withdrawn while it was delivered: not to be acknowledged. */
    static final int SPURIOUS = 0xff;

    /** How many there are. */
    static final int COUNT = 256;

    private Vectors() {}
}
