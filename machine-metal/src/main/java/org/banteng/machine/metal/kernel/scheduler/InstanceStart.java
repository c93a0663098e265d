package org.banteng.machine.metal.kernel.scheduler;

import org.banteng.machine.metal.kernel.CommandLine;
import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.Text;
import org.banteng.machine.metal.kernel.memory.ImageLayout;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Export;
import org.teavm.interop.Unmanaged;

/**
 * How an instance begins: as a program does under Linux. The C library's start-up code finds the
 * arguments on the stack (System V ABI for x86-64, section 3.4.1), and calls the program's main
 * function.
 *
 * <pre>
 *   stack pointer -> number of arguments, the program's name included
 *                    address of the name, addresses of the arguments, 0
 *                    0                            (no environment)
 *                    kind, value                  (what the kernel tells: the page size)
 *                    0, 0
 *   end of stack
 * </pre>
 */
@Unmanaged
public final class InstanceStart {
    /** The auxiliary vector's kind for the page size. */
    private static final long PAGE_SIZE = 6;

    private static final int WORD = 8;

    /** Words besides the arguments: number, name, two zeros that end lists, and two pairs. */
    private static final int OTHER_WORDS = 8;

    private static final int STACK_ALIGNMENT = 16;

    /**
     * What this very method has of the stack, and its callees: the words lie below that, so that
     * they can be written from here.
     */
    private static final int ROOM_FOR_THIS = 4096;

    private InstanceStart() {}

    /** Where {@code context.S} goes in a new instance, on its stack and in its address space. */
    @Export(name = "kernel_beginInstance")
    public static void begin() {
        int count = CommandLine.argumentCount(Instances.commandLine());
        long arguments = CommandLine.arguments(Instances.commandLine());
        long words = (long) (count + OTHER_WORDS) * WORD;
        long stack = Layout.STACK_END - ROOM_FOR_THIS - words & -STACK_ALIGNMENT;
        long at = put(stack, count + 1);
        at = put(at, Text.of("banteng"));
        for (int i = 0; i < count; i++) {
            at = put(at, Raw.getLong(arguments + (long) i * WORD));
        }
        at = put(at, 0);
        at = put(at, 0);
        at = put(at, PAGE_SIZE);
        at = put(at, Layout.PAGE);
        at = put(at, 0);
        put(at, 0);
        Instructions.jump(ImageLayout.entry(KernelMemory.image()), stack);
    }

    private static long put(long at, long word) {
        Raw.putLong(at, word);
        return at + WORD;
    }
}
