package org.banteng.machine.metal.kernel;

import org.teavm.interop.Address;
import org.teavm.interop.Unmanaged;

/**
 * Memory as it is: loads and stores at addresses that the caller vouches for. The compiler may
 * merge or reorder them; what another processor or a device is to see goes through {@link
 * Instructions}.
 */
@Unmanaged
public final class Raw {
    private static final int BYTE = 0xff;

    private Raw() {}

    /** The byte at an address, 0 to 255. */
    public static int getByte(long address) {
        return Address.fromLong(address).getByte() & BYTE;
    }

    public static void putByte(long address, int value) {
        Address.fromLong(address).putByte((byte) value);
    }

    public static void putShort(long address, int value) {
        Address.fromLong(address).putShort((short) value);
    }

    /** The two bytes at an address, 0 to 65535. */
    public static int getShort(long address) {
        return getByte(address) | getByte(address + 1) << 8;
    }

    public static int getInt(long address) {
        return Address.fromLong(address).getInt();
    }

    public static void putInt(long address, int value) {
        Address.fromLong(address).putInt(value);
    }

    /** The four bytes at an address, as a number from 0 to 2<sup>32</sup> - 1. */
    public static long getUnsignedInt(long address) {
        return getInt(address) & 0xffff_ffffL;
    }

    public static long getLong(long address) {
        return Address.fromLong(address).getLong();
    }

    public static void putLong(long address, long value) {
        Address.fromLong(address).putLong(value);
    }

    /** Copies; the two places may overlap. */
    public static void copy(long from, long to, int bytes) {
        Address.moveMemoryBlock(Address.fromLong(from), Address.fromLong(to), bytes);
    }

    /** Fills with zeros. */
    public static void clear(long address, int bytes) {
        Address.fillZero(Address.fromLong(address), bytes);
    }
}
