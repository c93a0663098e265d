package org.banteng.image.boot;

import org.banteng.image.aot.Layer;
import org.banteng.machine.metal.kernel.boot.ApplicationProcessors;
import org.banteng.machine.metal.kernel.boot.Boot;
import org.banteng.machine.metal.kernel.call.MachineCalls;
import org.banteng.machine.metal.kernel.call.SystemCalls;
import org.banteng.machine.metal.kernel.fault.Faults;
import org.banteng.machine.metal.kernel.scheduler.InstanceStart;

import java.util.List;

/** The kernel, as what a compiled program stands on. */
final class KernelLayer {
    /** The kernel's own files beside {@code MetalMemory}; the assembler is compiled by itself. */
    static final List<String> ASSEMBLER =
            List.of("boot.S", "room.S", "processor.S", "interrupt.S", "context.S");

    static final String LINKER_SCRIPT = "kernel.ld";

    private static final List<String> FILES =
            List.of(
                    "kernel/kernel.h",
                    "kernel/kernel.c",
                    "kernel/boot.S",
                    "kernel/room.S",
                    "kernel/processor.S",
                    "kernel/interrupt.S",
                    "kernel/context.S",
                    "kernel/kernel.ld");

    private static final List<String> INCLUDED = List.of("kernel.c");

    private static final List<Class<?>> EXPORTS =
            List.of(
                    ApplicationProcessors.class,
                    Boot.class,
                    Faults.class,
                    InstanceStart.class,
                    MachineCalls.class,
                    SystemCalls.class);

    private KernelLayer() {}

    static Layer layer() {
        return new Layer(FILES, INCLUDED, EXPORTS);
    }
}
