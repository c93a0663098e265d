package org.banteng.machine.metal.kernel.memory;

import org.banteng.machine.metal.kernel.Raw;
import org.teavm.interop.Unmanaged;

/**
 * Where the linker has put the parts of the image: a table of addresses in {@code boot.S}. Up to
 * the pattern, addresses are physical and virtual at once.
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | start of the kernel's state   |
 *   0x08  | start of code                 |
 *   0x10  | start of constants            |
 *   0x18  | end of constants              |
 *   0x20  | pattern of writable data      |   physical
 *   0x28  | start of writable data        |   from here on virtual, below Layout.DATA
 *   0x30  | end of what has a pattern     |
 *   0x38  | end of writable data          |   what is between the two is filled with zeros
 *   0x40  | where the C library starts    |
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class ImageLayout {
    private static final int START = 0x00;
    private static final int CODE = 0x08;
    private static final int CONSTANTS = 0x10;
    private static final int CONSTANTS_END = 0x18;
    private static final int PATTERN = 0x20;
    private static final int DATA = 0x28;
    private static final int DATA_END = 0x30;
    private static final int ZEROS_END = 0x38;
    private static final int ENTRY = 0x40;

    private ImageLayout() {}

    static long start(long image) {
        return Raw.getLong(image + START);
    }

    static long code(long image) {
        return Raw.getLong(image + CODE);
    }

    static long constants(long image) {
        return Raw.getLong(image + CONSTANTS);
    }

    static long constantsEnd(long image) {
        return Raw.getLong(image + CONSTANTS_END);
    }

    /** Physical address of the pattern of which each instance gets a copy. */
    static long pattern(long image) {
        return Raw.getLong(image + PATTERN);
    }

    /** Bytes of the pattern. */
    static long patternBytes(long image) {
        return Raw.getLong(image + DATA_END) - Raw.getLong(image + DATA);
    }

    /** Bytes of writable data, zeros included. */
    static long dataBytes(long image) {
        return Raw.getLong(image + ZEROS_END) - Raw.getLong(image + DATA);
    }

    /** One past the last physical address that the image takes. */
    public static long end(long image) {
        return pattern(image) + patternBytes(image);
    }

    /** Where an instance starts: the C library's own start-up code. */
    public static long entry(long image) {
        return Raw.getLong(image + ENTRY);
    }
}
