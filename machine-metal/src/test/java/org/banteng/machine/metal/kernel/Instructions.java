package org.banteng.machine.metal.kernel;

/**
 * Stands in for the class of this name, whose methods are instructions: those of them that code
 * under test needs, as one processor alone does them.
 */
public final class Instructions {
    private Instructions() {}

    public static int in8(int port) {
        return TestMachine.ports().in(port);
    }

    public static void out8(int port, int value) {
        TestMachine.ports().out(port, value);
    }

    public static void writeDevice32(long address, int value) {
        TestMachine.notifyDevice();
    }

    public static void writeDevice16(long address, int value) {
        TestMachine.notifyDevice();
    }

    public static long timeStamp() {
        return TestMachine.timeStamp();
    }

    public static long scale(long factor, long scale) {
        return Math.unsignedMultiplyHigh(factor, scale) << 32 | (factor * scale) >>> 32;
    }

    public static void pause() {
        TestMachine.pass(1);
    }

    public static int cpuid(int leaf, int subleaf, int answer) {
        return 0;
    }

    public static void forgetPage(long address) {
        TestMachine.forgottenPages().add(address);
    }

    public static void usePageTables(long physical) {
        TestMachine.forgottenPages().clear();
    }

    public static int getIntAcquire(long address) {
        return Raw.getInt(address);
    }

    public static void putIntRelease(long address, int value) {
        Raw.putInt(address, value);
    }

    public static long getLongAcquire(long address) {
        return Raw.getLong(address);
    }

    public static void putLongRelease(long address, long value) {
        Raw.putLong(address, value);
    }

    public static int exchangeInt(long address, int value) {
        int before = Raw.getInt(address);
        Raw.putInt(address, value);
        return before;
    }

    public static int addInt(long address, int value) {
        Raw.putInt(address, Raw.getInt(address) + value);
        return Raw.getInt(address);
    }
}
