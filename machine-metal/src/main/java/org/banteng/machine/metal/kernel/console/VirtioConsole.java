package org.banteng.machine.metal.kernel.console;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.virtio.Device;
import org.banteng.machine.metal.kernel.virtio.Virtqueue;
import org.teavm.interop.Unmanaged;

/**
 * A virtio console with two ports besides port 0 (virtio 1.2, section 5.3): standard input comes
 * from port 1; what is written to port 2 goes to standard output, many bytes at once. Port 0 is not
 * used: QEMU takes it for a terminal, and drops what the host is not ready for. The device tells by
 * messages, in a queue of their own, which ports there are, and when the input is at its end. The
 * caller has the console.
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | is there      | input         |   see the states below
 *   0x08  | record of the device          |
 *   0x10  | queues: output                |
 *   0x18  |   messages from the device    |
 *   0x20  |   messages to the device      |
 *   0x28  |   input                       |
 *   0x30  | buffer for output             |
 *   0x38  | buffer for input              |
 *   0x40  | next byte     | bytes left    |   of the input that has come
 *         +-------------------------------+
 *
 *         a message: port, 4 bytes; event, 2; value, 2
 * </pre>
 */
@Unmanaged
final class VirtioConsole {
    /** What {@link #read} answers when nothing has come yet. */
    static final int NOTHING_YET = -1;

    private static final long IS_THERE = KernelState.VIRTIO_CONSOLE;
    private static final long INPUT = KernelState.VIRTIO_CONSOLE + 0x04;
    private static final long DEVICE = KernelState.VIRTIO_CONSOLE + 0x08;
    private static final long OUTPUT_QUEUE = KernelState.VIRTIO_CONSOLE + 0x10;
    private static final long FROM_QUEUE = KernelState.VIRTIO_CONSOLE + 0x18;
    private static final long TO_QUEUE = KernelState.VIRTIO_CONSOLE + 0x20;
    private static final long INPUT_QUEUE = KernelState.VIRTIO_CONSOLE + 0x28;
    private static final long OUTPUT_BUFFER = KernelState.VIRTIO_CONSOLE + 0x30;
    private static final long INPUT_BUFFER = KernelState.VIRTIO_CONSOLE + 0x38;
    private static final long NEXT_BYTE = KernelState.VIRTIO_CONSOLE + 0x40;
    private static final long BYTES_LEFT = KernelState.VIRTIO_CONSOLE + 0x44;

    /**
     * States of the input: there is none; there is, and nobody has asked for it; asked; at its end.
     */
    private static final int NONE = 0;

    private static final int IDLE = 1;
    private static final int ASKED = 2;
    private static final int ENDED = 3;

    /** Several ports, and messages about them. */
    private static final int MULTIPORT = 1 << 1;

    private static final int MESSAGES_FROM = 2;
    private static final int MESSAGES_TO = 3;
    private static final int INPUT_OF_PORT_1 = 4;
    private static final int OUTPUT_OF_PORT_2 = 7;

    private static final int INPUT_PORT = 1;
    private static final int OUTPUT_PORT = 2;

    /** Stands for a port in the message that is about none. */
    private static final int NO_PORT = -1;

    /** Events. */
    private static final int DEVICE_READY = 0;

    private static final int PORT_ADDED = 1;
    private static final int PORT_READY = 3;
    private static final int PORT_OPEN = 6;

    private static final int EVENT = 4;
    private static final int VALUE = 6;
    private static final int MESSAGE_BYTES = 8;

    /** What a message from the device may be long: some have a name behind them. */
    private static final int SLOT_BYTES = Virtqueue.SPARE_BYTES / Virtqueue.ENTRIES;

    private static final int OUTPUT_BYTES = 64 << 10;

    /** How often the device is looked at during boot before it is given up. */
    private static final int PATIENCE = 50_000_000;

    private VirtioConsole() {}

    /** Finds the device, if there is one. During boot. */
    static void open() {
        long device = Layout.direct(Frames.takeZeroed());
        if (!Device.find(device, Device.CONSOLE) || Device.begin(device, MULTIPORT) != MULTIPORT) {
            Frames.give(Layout.physical(device));
            return;
        }
        Raw.putLong(DEVICE, device);
        Raw.putLong(OUTPUT_QUEUE, Device.makeQueue(device, OUTPUT_OF_PORT_2));
        Raw.putLong(FROM_QUEUE, Device.makeQueue(device, MESSAGES_FROM));
        Raw.putLong(TO_QUEUE, Device.makeQueue(device, MESSAGES_TO));
        Raw.putLong(INPUT_QUEUE, Device.makeQueue(device, INPUT_OF_PORT_1));
        long buffers = Frames.takeZeroed(OUTPUT_BYTES + Layout.PAGE);
        boolean made = buffers != Frames.NONE;
        for (long queue = OUTPUT_QUEUE; queue <= INPUT_QUEUE; queue += Long.BYTES) {
            made &= Raw.getLong(queue) != 0;
        }
        if (made) {
            Raw.putLong(OUTPUT_BUFFER, Layout.direct(buffers));
            Raw.putLong(INPUT_BUFFER, Layout.direct(buffers) + OUTPUT_BYTES);
            Device.run(device);
            Raw.putInt(IS_THERE, introduce() ? 1 : 0);
        }
    }

    /** Whether there is one, so that output can go there. */
    static boolean isThere() {
        return Raw.getInt(IS_THERE) != 0;
    }

    /** Writes to standard output; returns when the host has it. */
    static void write(long from, int bytes) {
        for (int done = 0; done < bytes; done += OUTPUT_BYTES) {
            int part = Math.min(bytes - done, OUTPUT_BYTES);
            Instructions.copy(from + done, Raw.getLong(OUTPUT_BUFFER), part);
            send(Raw.getLong(OUTPUT_QUEUE), OUTPUT_OF_PORT_2, Raw.getLong(OUTPUT_BUFFER), part);
        }
    }

    /**
     * Reads from standard input.
     *
     * @return how many bytes; 0 at the end; {@link #NOTHING_YET} if none has come, now that they
     *     are asked for
     */
    static int read(long to, int bytes) {
        int there = fetch();
        if (there <= 0) {
            return there;
        }
        int part = Math.min(bytes, there);
        Raw.copy(Raw.getLong(INPUT_BUFFER) + Raw.getInt(NEXT_BYTE), to, part);
        Raw.putInt(NEXT_BYTE, Raw.getInt(NEXT_BYTE) + part);
        Raw.putInt(BYTES_LEFT, there - part);
        return part;
    }

    /** How many bytes of input have come that nobody has read; the next are asked for if none. */
    static int ready() {
        return Math.max(0, fetch());
    }

    /** How many bytes can be read, or 0 or {@link #NOTHING_YET} as {@link #read} tells. */
    private static int fetch() {
        if (Raw.getInt(BYTES_LEFT) == 0) {
            // What came before the end was there before the message that tells of the end.
            takeMessages();
            int state = Raw.getInt(INPUT);
            if (!takeInput()) {
                if (state == IDLE) {
                    askForInput();
                }
                return state == NONE || state == ENDED ? 0 : NOTHING_YET;
            }
        }
        return Raw.getInt(BYTES_LEFT);
    }

    private static boolean takeInput() {
        long queue = Raw.getLong(INPUT_QUEUE);
        if (!isThere() || !Virtqueue.isUsed(queue)) {
            return false;
        }
        Virtqueue.take(queue);
        Raw.putInt(NEXT_BYTE, 0);
        Raw.putInt(BYTES_LEFT, Virtqueue.takenBytes(queue));
        if (Raw.getInt(INPUT) == ASKED) {
            Raw.putInt(INPUT, IDLE);
        }
        return Raw.getInt(BYTES_LEFT) != 0;
    }

    private static void askForInput() {
        long queue = Raw.getLong(INPUT_QUEUE);
        Virtqueue.setWritable(queue, 0, Raw.getLong(INPUT_BUFFER), Layout.PAGE);
        Virtqueue.offer(queue, 0);
        Device.notify(Raw.getLong(DEVICE), INPUT_OF_PORT_1);
        Raw.putInt(INPUT, ASKED);
    }

    /** Learns which ports there are; false if the device has nothing to say. */
    private static boolean introduce() {
        long queue = Raw.getLong(FROM_QUEUE);
        for (int i = 0; i < Virtqueue.ENTRIES; i++) {
            Virtqueue.setWritable(queue, i, slot(i), SLOT_BYTES);
            Virtqueue.offer(queue, i);
        }
        Device.notify(Raw.getLong(DEVICE), MESSAGES_FROM);
        tell(NO_PORT, DEVICE_READY);
        // Ports are added in the order of QEMU's command line, and answers come after that.
        if (!await(PORT_ADDED)) {
            return false;
        }
        tell(OUTPUT_PORT, PORT_READY);
        if (!await(PORT_OPEN)) {
            return false;
        }
        tell(OUTPUT_PORT, PORT_OPEN);
        if (Raw.getInt(INPUT) != NONE) {
            tell(INPUT_PORT, PORT_READY);
            tell(INPUT_PORT, PORT_OPEN);
        }
        return true;
    }

    /** Waits for a message about the port of the output. */
    private static boolean await(int event) {
        for (int i = 0; i < PATIENCE; i++) {
            if (Virtqueue.isUsed(Raw.getLong(FROM_QUEUE)) && takeMessage() == event) {
                return true;
            }
            Instructions.pause();
        }
        return false;
    }

    private static void takeMessages() {
        while (isThere() && Virtqueue.isUsed(Raw.getLong(FROM_QUEUE))) {
            takeMessage();
        }
    }

    /** Takes a message; which event it tells of, if it is about the output, else -1. */
    private static int takeMessage() {
        long queue = Raw.getLong(FROM_QUEUE);
        int number = Virtqueue.take(queue);
        long message = slot(number);
        int port = Raw.getInt(message);
        int event = Raw.getShort(message + EVENT);
        int value = Raw.getShort(message + VALUE);
        Virtqueue.offer(queue, number);
        Device.notify(Raw.getLong(DEVICE), MESSAGES_FROM);
        if (port == INPUT_PORT && event == PORT_ADDED) {
            Raw.putInt(INPUT, IDLE);
        }
        if (port == INPUT_PORT && event == PORT_OPEN && value == 0) {
            Raw.putInt(INPUT, ENDED);
        }
        return port == OUTPUT_PORT ? event : -1;
    }

    /** Tells the device of a port that something is so. */
    private static void tell(int port, int event) {
        long queue = Raw.getLong(TO_QUEUE);
        long message = queue + Virtqueue.SPARE;
        Raw.putInt(message, port);
        Raw.putShort(message + EVENT, event);
        Raw.putShort(message + VALUE, 1);
        send(queue, MESSAGES_TO, message, MESSAGE_BYTES);
    }

    private static void send(long queue, int number, long from, int bytes) {
        Virtqueue.setReadable(queue, 0, from, bytes);
        Virtqueue.offer(queue, 0);
        Device.notify(Raw.getLong(DEVICE), number);
        while (!Virtqueue.isUsed(queue)) {
            Instructions.pause();
        }
        Virtqueue.take(queue);
    }

    private static long slot(int number) {
        return Raw.getLong(FROM_QUEUE) + Virtqueue.SPARE + (long) number * SLOT_BYTES;
    }
}
