package org.banteng.machine.metal.kernel.cpu;

/** Numbers of the model-specific registers that the kernel uses (Intel SDM volume 4, chapter 2). */
public final class ModelRegisters {
    /** IA32_APIC_BASE. */
    public static final int APIC_BASE = 0x1b;

    /** IA32_TSC_DEADLINE. */
    public static final int TSC_DEADLINE = 0x6e0;

    /** IA32_STAR: the code segments of system calls. */
    public static final int STAR = 0xc000_0081;

    /** IA32_LSTAR: where system calls go. */
    public static final int LSTAR = 0xc000_0082;

    /** IA32_FMASK: the flags that a system call clears. */
    public static final int FMASK = 0xc000_0084;

    /** IA32_FS_BASE. */
    public static final int FS_BASE = 0xc000_0100;

    /** IA32_GS_BASE. */
    public static final int GS_BASE = 0xc000_0101;

    private ModelRegisters() {}
}
