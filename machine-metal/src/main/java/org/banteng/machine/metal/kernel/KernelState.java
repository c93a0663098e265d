package org.banteng.machine.metal.kernel;

/**
 * What all processors and instances share: one page, at one address in every address space. Each
 * part has one owner, the class that is named here; everybody else asks that class.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | console.Console               |
 *   0x040 | clock.Clock                   |
 *   0x080 | memory.KernelMemory           |
 *   0x100 | scheduler.Instances           |
 *   0x180 | cpu.Processors                |
 *   0x1c0 | interrupt: LocalApic, Timer,  |
 *         | Everywhere                    |
 *   0x200 | boot                          |
 *   0x240 | files                         |
 *   0x2c0 | console.VirtioConsole         |
 *   0x400 | memory.Frames                 |
 *   0xe00 | fault.Faults                  |
 *   0xe80 | clock.BootChart               |
 *         +-------------------------------+
 *   0x1000
 * </pre>
 */
public final class KernelState {
    /** Where it is; the linker script puts nothing else there. */
    public static final long ADDRESS = 0x20_0000;

    /** The parts: offsets in bytes from nothing, so they are addresses. */
    public static final long CONSOLE = ADDRESS;

    public static final long CLOCK = ADDRESS + 0x40;
    public static final long MEMORY = ADDRESS + 0x80;
    public static final long INSTANCES = ADDRESS + 0x100;
    public static final long PROCESSORS = ADDRESS + 0x180;
    public static final long INTERRUPTS = ADDRESS + 0x1c0;
    public static final long BOOT = ADDRESS + 0x200;
    public static final long FILES = ADDRESS + 0x240;
    public static final long VIRTIO_CONSOLE = ADDRESS + 0x2c0;
    public static final long FRAMES = ADDRESS + 0x400;
    public static final long FAULTS = ADDRESS + 0xe00;
    public static final long BOOT_CHART = ADDRESS + 0xe80;
    public static final long END = ADDRESS + 0x1000;

    private KernelState() {}
}
