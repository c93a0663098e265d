package org.teavm.interop;

import org.banteng.machine.metal.kernel.TestMachine;

/**
 * Stands in for the compiler's class of this name, whose methods are native: an address in the
 * memory of {@link TestMachine}.
 */
public final class Address {
    private final long value;

    private Address(long value) {
        this.value = value;
    }

    public static Address fromLong(long value) {
        return new Address(value);
    }

    public byte getByte() {
        return TestMachine.memory().get(TestMachine.physical(value, Byte.BYTES));
    }

    public void putByte(byte to) {
        TestMachine.memory().put(TestMachine.physical(value, Byte.BYTES), to);
    }

    public void putShort(short to) {
        TestMachine.memory().putShort(TestMachine.physical(value, Short.BYTES), to);
    }

    public int getInt() {
        return TestMachine.memory().getInt(TestMachine.physical(value, Integer.BYTES));
    }

    public void putInt(int to) {
        TestMachine.memory().putInt(TestMachine.physical(value, Integer.BYTES), to);
    }

    public long getLong() {
        return TestMachine.memory().getLong(TestMachine.physical(value, Long.BYTES));
    }

    public void putLong(long to) {
        TestMachine.memory().putLong(TestMachine.physical(value, Long.BYTES), to);
    }

    public static void fillZero(Address at, int bytes) {
        byte[] zeros = new byte[bytes];
        TestMachine.memory().put(TestMachine.physical(at.value, bytes), zeros);
    }

    public static void moveMemoryBlock(Address from, Address to, int bytes) {
        byte[] moved = new byte[bytes];
        TestMachine.memory().get(TestMachine.physical(from.value, bytes), moved);
        TestMachine.memory().put(TestMachine.physical(to.value, bytes), moved);
    }
}
