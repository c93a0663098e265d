package org.banteng.machine.metal.kernel.virtio;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.KernelMemory;
import org.teavm.interop.Unmanaged;

/**
 * Devices on a PCI bus (section 4.1). Capabilities in the configuration of a function tell which
 * base address, and where from there, has which part of its registers. These are the common ones:
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | which half    | its features  |   4 bytes each
 *   0x08  | which half    | ours          |
 *   0x14  | status        |               |   1 byte
 *   0x16  | which queue   | entries       |   2 bytes each
 *   0x1c  | queue ready   | its notification |
 *   0x20  | descriptors                   |   physical addresses of the queue's parts
 *   0x28  | available ring                |
 *   0x30  | used ring                     |
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
final class PciTransport {
    private static final int VENDOR = 0x1af4;

    /** Devices as specified since version 1 have numbers from here on, by kind. */
    private static final int DEVICES = 0x1040;

    /** Those that are also as before have lower numbers, and the kind elsewhere. */
    private static final int OLD_DEVICES = 0x1000;

    private static final int VENDOR_CAPABILITY = 9;

    /** A capability: its own kind, the next, its length, what it tells of, the base address. */
    private static final int NEXT = 1;

    private static final int TELLS_OF = 3;
    private static final int BASE_ADDRESS = 4;
    private static final int OFFSET = 8;
    private static final int LENGTH = 12;
    private static final int MULTIPLIER = 16;

    private static final int COMMON = 1;
    private static final int NOTIFICATION = 2;
    private static final int SPECIAL = 4;

    private static final int DEVICE_FEATURES_HALF = 0x00;
    private static final int DEVICE_FEATURES = 0x04;
    private static final int DRIVER_FEATURES_HALF = 0x08;
    private static final int DRIVER_FEATURES = 0x0c;
    private static final int STATUS = 0x14;
    private static final int QUEUE = 0x16;
    private static final int QUEUE_ENTRIES = 0x18;
    private static final int QUEUE_READY = 0x1c;
    private static final int QUEUE_NOTIFICATION = 0x1e;
    private static final int DESCRIPTORS = 0x20;
    private static final int AVAILABLE = 0x28;
    private static final int USED = 0x30;

    private PciTransport() {}

    /** Whether the machine has a PCI bus. */
    static boolean isThere() {
        return PciFunction.identity(0) != PciFunction.NOTHING;
    }

    /** Finds the first device of a kind; whether there is one that can be used. */
    static boolean find(long device, int kind) {
        int step = 1;
        for (int function = 0; function < PciFunction.MOST; function += step) {
            int identity = PciFunction.identity(function);
            boolean empty = identity == PciFunction.NOTHING && function % PciFunction.EACH == 0;
            step = empty ? PciFunction.EACH : 1;
            if ((identity & 0xffff) == VENDOR && kind(function, identity >>> Short.SIZE) == kind) {
                PciFunction.enable(function);
                return findRegisters(device, function);
            }
        }
        return false;
    }

    private static int kind(int function, int number) {
        boolean old = number >= OLD_DEVICES && number < DEVICES;
        return old ? PciFunction.subsystem(function) : number - DEVICES;
    }

    private static boolean findRegisters(long device, int function) {
        int capability = PciFunction.firstCapability(function);
        while (capability != 0) {
            if (PciFunction.getByte(function, capability) == VENDOR_CAPABILITY) {
                note(device, function, capability);
            }
            capability = PciFunction.getByte(function, capability + NEXT);
        }
        return Raw.getLong(device + Device.REGISTERS) != 0
                && Raw.getLong(device + Device.NOTIFICATIONS) != 0;
    }

    private static void note(long device, int function, int capability) {
        int field =
                switch (PciFunction.getByte(function, capability + TELLS_OF)) {
                    case COMMON -> Device.REGISTERS;
                    case NOTIFICATION -> Device.NOTIFICATIONS;
                    case SPECIAL -> Device.CONFIGURATION;
                    default -> 0;
                };
        int number = PciFunction.getByte(function, capability + BASE_ADDRESS);
        long base = PciFunction.baseAddress(function, number);
        if (field == 0 || base == 0 || Raw.getLong(device + field) != 0) {
            return;
        }
        long physical = base + (PciFunction.get(function, capability + OFFSET) & 0xffff_ffffL);
        int bytes = PciFunction.get(function, capability + LENGTH);
        Raw.putLong(device + field, KernelMemory.mapDevice(physical, bytes));
        if (field == Device.NOTIFICATIONS) {
            int multiplier = PciFunction.get(function, capability + MULTIPLIER);
            Raw.putInt(device + Device.NOTIFICATION_BYTES, multiplier);
        }
    }

    static int status(long device) {
        return Instructions.readDevice8(registers(device) + STATUS);
    }

    static void setStatus(long device, int status) {
        Instructions.writeDevice8(registers(device) + STATUS, status);
    }

    static int features(long device, int half) {
        Instructions.writeDevice32(registers(device) + DEVICE_FEATURES_HALF, half);
        return Instructions.readDevice32(registers(device) + DEVICE_FEATURES);
    }

    static void setFeatures(long device, int half, int features) {
        Instructions.writeDevice32(registers(device) + DRIVER_FEATURES_HALF, half);
        Instructions.writeDevice32(registers(device) + DRIVER_FEATURES, features);
    }

    static boolean setQueue(long device, int number, long frame) {
        long registers = registers(device);
        Instructions.writeDevice16(registers + QUEUE, number);
        if (Instructions.readDevice16(registers + QUEUE_ENTRIES) < Virtqueue.ENTRIES) {
            return false;
        }
        Instructions.writeDevice16(registers + QUEUE_ENTRIES, Virtqueue.ENTRIES);
        putAddress(registers + DESCRIPTORS, frame + Virtqueue.DESCRIPTORS);
        putAddress(registers + AVAILABLE, frame + Virtqueue.AVAILABLE);
        putAddress(registers + USED, frame + Virtqueue.USED);
        long notification =
                Raw.getLong(device + Device.NOTIFICATIONS)
                        + (long) Instructions.readDevice16(registers + QUEUE_NOTIFICATION)
                                * Raw.getInt(device + Device.NOTIFICATION_BYTES);
        Raw.putLong(device + Device.NOTIFICATION_ADDRESSES + 8L * number, notification);
        Instructions.writeDevice16(registers + QUEUE_READY, 1);
        return true;
    }

    static void notify(long device, int queue) {
        long at = Raw.getLong(device + Device.NOTIFICATION_ADDRESSES + 8L * queue);
        Instructions.writeDevice16(at, queue);
    }

    private static void putAddress(long register, long physical) {
        Instructions.writeDevice32(register, (int) physical);
        Instructions.writeDevice32(register + 4, (int) (physical >>> Integer.SIZE));
    }

    private static long registers(long device) {
        return Raw.getLong(device + Device.REGISTERS);
    }
}
