package org.banteng.machine.metal.kernel.console;

import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.teavm.interop.Unmanaged;

/** What a user should know when the machine's memory does not suffice. */
@Unmanaged
public final class MemoryReport {
    private MemoryReport() {}

    /** Tells how much there is, and how there would be more. */
    public static void tell() {
        Line.begin();
        Line.text(Text.of("the machine has "));
        Line.decimal(Frames.megabytes());
        Line.text(Text.of(" MiB of memory beside the image, and "));
        Line.decimal(Frames.freeMegabytes());
        Line.text(Text.of(" of them free; banteng run --memory (QEMU's -m) gives it more"));
        Line.end();
    }
}
