package org.banteng.machine.metal.kernel.virtio;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.teavm.interop.Unmanaged;

/**
 * A device, by whichever transport (section 3.1: its initialisation).
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | transport     | kind          |   what it is connected by, and what it is
 *   0x08  | registers                     |   address
 *   0x10  | configuration                 |   address of what is special to its kind
 *   0x18  | notifications                 |   address (PCI)
 *   0x20  | bytes between notifications   |   (PCI)
 *   0x28  | addresses of notifications    |   8 bytes for each queue (PCI)
 *         +-------------------------------+
 *   0x80
 * </pre>
 */
@Unmanaged
public final class Device {
    /** Bytes of its record. */
    public static final int BYTES = 0x80;

    /** Kinds (section 5). */
    public static final int CONSOLE = 3;

    public static final int FILES = 9;

    /** How many queues of a device can be used. */
    static final int MOST_QUEUES = 11;

    static final int REGISTERS = 0x08;
    static final int CONFIGURATION = 0x10;
    static final int NOTIFICATIONS = 0x18;
    static final int NOTIFICATION_BYTES = 0x20;
    static final int NOTIFICATION_ADDRESSES = 0x28;

    private static final int TRANSPORT = 0x00;
    private static final int KIND = 0x04;

    private static final int MMIO = 1;
    private static final int PCI = 2;

    /** Status (section 2.1). */
    private static final int ACKNOWLEDGED = 1;

    private static final int HAS_DRIVER = 2;
    private static final int RUNS = 4;
    private static final int FEATURES_AGREED = 8;

    /** The upper half of the features: as specified since version 1. */
    private static final int VERSION_1 = 1;

    private Device() {}

    /**
     * Finds the first device of a kind. During boot.
     *
     * @param device memory for its record, filled with zeros
     * @return whether there is one
     */
    public static boolean find(long device, int kind) {
        Raw.putInt(device + KIND, kind);
        if (PciTransport.isThere()) {
            Raw.putInt(device + TRANSPORT, PCI);
            return PciTransport.find(device, kind);
        }
        Raw.putInt(device + TRANSPORT, MMIO);
        return MmioTransport.find(device, kind);
    }

    /**
     * Resets a device and agrees on features.
     *
     * @param wanted features of its kind, bits 0 to 31
     * @return those of them that it has; -1 if it does not work as specified since version 1
     */
    public static int begin(long device, int wanted) {
        setStatus(device, 0);
        while (status(device) != 0) {
            Instructions.pause();
        }
        setStatus(device, ACKNOWLEDGED | HAS_DRIVER);
        int features = features(device, 0) & wanted;
        boolean version1 = (features(device, 1) & VERSION_1) != 0;
        setFeatures(device, 0, features);
        setFeatures(device, 1, VERSION_1);
        setStatus(device, ACKNOWLEDGED | HAS_DRIVER | FEATURES_AGREED);
        boolean agreed = (status(device) & FEATURES_AGREED) != 0;
        return version1 && agreed ? features : -1;
    }

    /**
     * Makes a queue.
     *
     * @param number which of the device's
     * @return the queue, see {@link Virtqueue}; 0 if the device has none of this size or there is
     *     no memory
     */
    public static long makeQueue(long device, int number) {
        long frame = Frames.takeZeroed();
        if (frame == Frames.NONE || number >= MOST_QUEUES) {
            return 0;
        }
        Virtqueue.create(Layout.direct(frame));
        boolean set =
                isPci(device)
                        ? PciTransport.setQueue(device, number, frame)
                        : MmioTransport.setQueue(device, number, frame);
        return set ? Layout.direct(frame) : 0;
    }

    /** Begins work: from here on it looks at its queues. */
    public static void run(long device) {
        setStatus(device, ACKNOWLEDGED | HAS_DRIVER | FEATURES_AGREED | RUNS);
    }

    /** Tells the device that there are buffers in a queue. */
    public static void notify(long device, int queue) {
        if (isPci(device)) {
            PciTransport.notify(device, queue);
        } else {
            MmioTransport.notify(device, queue);
        }
    }

    /** Four bytes of the configuration that is special to its kind. */
    public static int configuration(long device, int offset) {
        return Instructions.readDevice32(Raw.getLong(device + CONFIGURATION) + offset);
    }

    private static boolean isPci(long device) {
        return Raw.getInt(device + TRANSPORT) == PCI;
    }

    private static int status(long device) {
        return isPci(device) ? PciTransport.status(device) : MmioTransport.status(device);
    }

    private static void setStatus(long device, int status) {
        if (isPci(device)) {
            PciTransport.setStatus(device, status);
        } else {
            MmioTransport.setStatus(device, status);
        }
    }

    private static int features(long device, int half) {
        return isPci(device)
                ? PciTransport.features(device, half)
                : MmioTransport.features(device, half);
    }

    private static void setFeatures(long device, int half, int features) {
        if (isPci(device)) {
            PciTransport.setFeatures(device, half, features);
        } else {
            MmioTransport.setFeatures(device, half, features);
        }
    }
}
