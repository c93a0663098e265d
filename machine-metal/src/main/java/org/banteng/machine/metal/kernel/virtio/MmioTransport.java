package org.banteng.machine.metal.kernel.virtio;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.teavm.interop.Unmanaged;

/**
 * Devices whose registers lie in memory (section 4.2). QEMU's {@code microvm} has places for them
 * at fixed addresses, most of them empty.
 *
 * <pre>
 *         +-------------------------------+
 *   0x000 | "virt"        | version       |   4 bytes each
 *   0x008 | kind          |               |
 *   0x010 | its features  | which half    |
 *   0x020 | ours          | which half    |
 *   0x030 | which queue   | most entries  |
 *   0x038 | entries       |               |
 *   0x044 | queue ready   |               |
 *   0x050 | notification  |               |
 *   0x070 | status        |               |
 *   0x080 | descriptors                   |   physical addresses of the queue's parts
 *   0x090 | available ring                |
 *   0x0a0 | used ring                     |
 *   0x100 | what is special to its kind   |
 *         +-------------------------------+
 *   0x200
 * </pre>
 */
@Unmanaged
final class MmioTransport {
    /** Where {@code microvm} has them. */
    private static final long FIRST = 0xfeb0_0000L;

    private static final int PLACES = 24;
    private static final int PLACE_BYTES = 0x200;

    private static final int MAGIC = 0x000;
    private static final int VERSION = 0x004;
    private static final int KIND = 0x008;
    private static final int DEVICE_FEATURES = 0x010;
    private static final int DEVICE_FEATURES_HALF = 0x014;
    private static final int DRIVER_FEATURES = 0x020;
    private static final int DRIVER_FEATURES_HALF = 0x024;
    private static final int QUEUE = 0x030;
    private static final int QUEUE_MOST = 0x034;
    private static final int QUEUE_ENTRIES = 0x038;
    private static final int QUEUE_READY = 0x044;
    private static final int NOTIFY = 0x050;
    private static final int STATUS = 0x070;
    private static final int DESCRIPTORS = 0x080;
    private static final int AVAILABLE = 0x090;
    private static final int USED = 0x0a0;
    private static final int CONFIGURATION = 0x100;

    private static final int VIRT = 0x7472_6976;
    private static final int SINCE_VERSION_1 = 2;

    private MmioTransport() {}

    /** Finds the first device of a kind; whether there is one. */
    static boolean find(long device, int kind) {
        long first = KernelMemory.mapDevice(FIRST, PLACES * PLACE_BYTES);
        for (int i = 0; first != 0 && i < PLACES; i++) {
            long registers = first + (long) i * PLACE_BYTES;
            if (Instructions.readDevice32(registers + MAGIC) == VIRT
                    && Instructions.readDevice32(registers + VERSION) == SINCE_VERSION_1
                    && Instructions.readDevice32(registers + KIND) == kind) {
                Raw.putLong(device + Device.REGISTERS, registers);
                Raw.putLong(device + Device.CONFIGURATION, registers + CONFIGURATION);
                return true;
            }
        }
        return false;
    }

    static int status(long device) {
        return get(device, STATUS);
    }

    static void setStatus(long device, int status) {
        put(device, STATUS, status);
    }

    static int features(long device, int half) {
        put(device, DEVICE_FEATURES_HALF, half);
        return get(device, DEVICE_FEATURES);
    }

    static void setFeatures(long device, int half, int features) {
        put(device, DRIVER_FEATURES_HALF, half);
        put(device, DRIVER_FEATURES, features);
    }

    static boolean setQueue(long device, int number, long frame) {
        put(device, QUEUE, number);
        if (get(device, QUEUE_MOST) < Virtqueue.ENTRIES) {
            return false;
        }
        put(device, QUEUE_ENTRIES, Virtqueue.ENTRIES);
        putAddress(device, DESCRIPTORS, frame + Virtqueue.DESCRIPTORS);
        putAddress(device, AVAILABLE, frame + Virtqueue.AVAILABLE);
        putAddress(device, USED, frame + Virtqueue.USED);
        put(device, QUEUE_READY, 1);
        return true;
    }

    static void notify(long device, int queue) {
        put(device, NOTIFY, queue);
    }

    private static void putAddress(long device, int register, long physical) {
        put(device, register, (int) physical);
        put(device, register + 4, (int) (physical >>> Integer.SIZE));
    }

    private static int get(long device, int register) {
        return Instructions.readDevice32(Raw.getLong(device + Device.REGISTERS) + register);
    }

    private static void put(long device, int register, int value) {
        Instructions.writeDevice32(Raw.getLong(device + Device.REGISTERS) + register, value);
    }
}
