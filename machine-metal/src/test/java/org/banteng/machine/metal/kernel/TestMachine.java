package org.banteng.machine.metal.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.machine.metal.kernel.memory.Layout;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine with 16 MiB of memory and what ports a test gives it. Physical memory is seen at its
 * own addresses and from {@link Layout#DIRECT} on, as during boot; an access elsewhere fails the
 * test.
 */
public final class TestMachine {
    /** Bytes of memory. */
    public static final int MEMORY = 16 << 20;

    /** Where texts lie, which in an image are part of it. */
    private static final int TEXTS = MEMORY - (64 << 10);

    private static ByteBuffer memory;
    private static Map<String, Long> texts;
    private static int nextText;
    private static Ports ports;
    private static long timeStamp;
    private static List<Long> forgottenPages;
    private static Runnable notified;

    private TestMachine() {}

    /** Devices. */
    public interface Ports {
        int in(int port);

        void out(int port, int value);
    }

    /** A machine with memory full of rubbish and no devices. */
    public static void reset() {
        memory = ByteBuffer.allocate(MEMORY).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < MEMORY; at += Long.BYTES) {
            memory.putLong(at, 0xbad0_bad0_bad0_bad0L);
        }
        Raw.clear(KernelState.ADDRESS, Layout.PAGE);
        texts = new HashMap<>();
        nextText = TEXTS;
        ports = null;
        timeStamp = 0;
        forgottenPages = new ArrayList<>();
        notified = null;
    }

    public static ByteBuffer memory() {
        return memory;
    }

    /** Where in memory an address is. */
    public static int physical(long address, int bytes) {
        long physical = address < 0 ? address - Layout.DIRECT : address;
        if (physical < 0 || physical + bytes > MEMORY) {
            throw new AssertionError("nothing is at 0x" + Long.toHexString(address));
        }
        return (int) physical;
    }

    /** Gives it devices. */
    public static void connect(Ports devices) {
        ports = devices;
    }

    /** What a device does when it is notified: when one of its registers is written to. */
    public static void notified(Runnable device) {
        notified = device;
    }

    static void notifyDevice() {
        notified.run();
    }

    static Ports ports() {
        return ports;
    }

    /** Where a text is, that ends with a 0. */
    public static long text(String text) {
        return texts.computeIfAbsent(text, TestMachine::putText);
    }

    private static long putText(String text) {
        int at = nextText;
        byte[] bytes = text.getBytes(UTF_8);
        memory.put(at, bytes).put(at + bytes.length, (byte) 0);
        nextText += bytes.length + 1;
        return at;
    }

    /** The text at an address, up to its 0. */
    public static String textAt(long address) {
        int start = physical(address, 1);
        int end = start;
        while (memory.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - start];
        memory.get(start, bytes);
        return new String(bytes, UTF_8);
    }

    /** Lets time pass, in counts of the time-stamp counter. */
    public static void pass(long counts) {
        timeStamp += counts;
    }

    static long timeStamp() {
        return timeStamp;
    }

    /** The pages that the processor was told to forget. */
    public static List<Long> forgottenPages() {
        return forgottenPages;
    }
}
