package org.banteng.machine.metal.kernel.console;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.cpu.SpinLock;
import org.teavm.interop.Unmanaged;

/**
 * The machine's streams: what programs read and print, and errors. Serial ports carry what is
 * printed from the first line of boot on: errors the second one, or the first where there is but
 * one. A virtio console is faster; where there is one, what programs print goes there, and what
 * they read comes from there. What is written in one call stays together.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | lock          | error port    |
 *         +-------------------------------+
 *   0x040
 * </pre>
 */
@Unmanaged
public final class Console {
    /** The streams, with the numbers that they have everywhere. */
    public static final int OUT = 1;

    public static final int ERR = 2;

    private static final long LOCK = KernelState.CONSOLE;
    private static final long ERROR_PORT = KernelState.CONSOLE + 4;

    /** In turns of a loop: a fraction of a second. */
    private static final int PATIENCE = 1_000_000;

    private Console() {}

    /** Before anything is written. */
    public static void open() {
        SerialPort.open(SerialPort.COM1);
        boolean two = SerialPort.isThere(SerialPort.COM2);
        if (two) {
            SerialPort.open(SerialPort.COM2);
        }
        Raw.putInt(ERROR_PORT, two ? SerialPort.COM2 : SerialPort.COM1);
    }

    /** Uses the virtio console from now on, if there is one. During boot. */
    public static void findDevice() {
        VirtioConsole.open();
    }

    /**
     * Reads what is typed. Any processor.
     *
     * @return how many bytes; 0 at the end; below 0 if none has come yet
     */
    public static int read(long to, int bytes) {
        acquire();
        int count = VirtioConsole.read(to, bytes);
        release();
        return count;
    }

    /** How many bytes can be read at once at least. */
    public static int inputReady() {
        acquire();
        int count = VirtioConsole.ready();
        release();
        return count;
    }

    /**
     * Writes bytes.
     *
     * @param stream {@link #OUT} or {@link #ERR}
     */
    public static void write(int stream, long from, int bytes) {
        acquire();
        if (stream == OUT && VirtioConsole.isThere()) {
            VirtioConsole.write(from, bytes);
        } else {
            SerialPort.write(stream == ERR ? errorPort() : SerialPort.COM1, from, bytes);
        }
        release();
    }

    /** Waits until everything is out. */
    public static void drain() {
        acquire();
        SerialPort.drain(SerialPort.COM1);
        SerialPort.drain(errorPort());
        release();
    }

    /** Takes the console, for a line in pieces. */
    static void acquire() {
        SpinLock.acquire(LOCK);
    }

    /**
     * Lets the console go, whoever has it: it may be the processor itself, in the midst of a fault.
     * Others get a moment to finish their line.
     */
    public static void seize() {
        int patience = PATIENCE;
        while (patience > 0 && Instructions.getIntAcquire(LOCK) != 0) {
            Instructions.pause();
            patience--;
        }
        release();
    }

    /** A piece of a line on the stream of errors; the caller has the console. */
    static void put(long from, int bytes) {
        SerialPort.write(errorPort(), from, bytes);
    }

    /** Gives it back. */
    static void release() {
        SpinLock.release(LOCK);
    }

    private static int errorPort() {
        return Raw.getInt(ERROR_PORT);
    }
}
