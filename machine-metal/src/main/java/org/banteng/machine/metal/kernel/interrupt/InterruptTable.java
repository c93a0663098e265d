package org.banteng.machine.metal.kernel.interrupt;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.cpu.Segments;
import org.teavm.interop.Unmanaged;

/**
 * The interrupt descriptor table: where the processor goes for each vector, and on which stack. One
 * table for all processors (Intel SDM volume 3, section 6.14.1).
 *
 * <pre>
 *    127      96 95         64 63          48 47  40 39   32 31   16 15          0
 *   +-----------+-------------+--------------+------+-------+-------+-------------+
 *   |     0     | stub 63..32 | stub 31..16  | gate | stack | code  | stub 15..0  |
 *   +-----------+-------------+--------------+------+-------+-------+-------------+
 * </pre>
 */
@Unmanaged
public final class InterruptTable {
    private static final int ENTRY_BYTES = 16;
    private static final int STUB_BYTES = 16;

    /** Bytes of the table: one frame. */
    private static final int BYTES = Vectors.COUNT * ENTRY_BYTES;

    /** A present gate that lets no further interrupts in. */
    private static final long GATE = 0x8eL << 40;

    private static final int CODE_SHIFT = 16;
    private static final int STACK_SHIFT = 32;

    /** Stacks of {@link Segments}. */
    private static final long USUAL_STACK = 1;

    private static final long LAST_STACK = 2;

    private InterruptTable() {}

    /** Fills a frame of zeros with the table. */
    public static void create(long table) {
        for (int vector = 0; vector < Vectors.COUNT; vector++) {
            long stub = Instructions.interruptStubs() + (long) vector * STUB_BYTES;
            boolean last = vector == Vectors.NON_MASKABLE || vector == Vectors.DOUBLE_FAULT;
            long entry = table + (long) vector * ENTRY_BYTES;
            Raw.putLong(entry, gate(stub, last ? LAST_STACK : USUAL_STACK));
            Raw.putLong(entry + 8, stub >>> 32);
        }
    }

    /** Makes it the table of the processor that calls. */
    public static void load(long table) {
        Instructions.loadIdt(table, BYTES);
    }

    /** The low half of an entry. */
    static long gate(long stub, long stack) {
        long stubBits0To15 = stub & 0xffff;
        long stubBits16To31 = (stub & 0xffff_0000L) << 32;
        return stubBits0To15
                | (long) Segments.CODE << CODE_SHIFT
                | stack << STACK_SHIFT
                | GATE
                | stubBits16To31;
    }
}
