package org.banteng.machine.metal.kernel.interrupt;

/** Numbers of interrupts: 0 to 31 are the processor's own (Intel SDM volume 3, table 6-1). */
final class Vectors {
    static final int DIVIDE_ERROR = 0;
    static final int NON_MASKABLE = 2;
    static final int INVALID_OPCODE = 6;
    static final int DOUBLE_FAULT = 8;
    static final int GENERAL_PROTECTION = 13;
    static final int PAGE_FAULT = 14;

    /** How many of them are faults. */
    static final int FAULTS = 32;

    /** How many there are. */
    static final int COUNT = 256;

    private Vectors() {}
}
