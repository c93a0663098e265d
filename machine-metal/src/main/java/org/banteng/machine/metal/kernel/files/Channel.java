package org.banteng.machine.metal.kernel.files;

import org.banteng.machine.metal.kernel.Instructions;
import org.banteng.machine.metal.kernel.KernelState;
import org.banteng.machine.metal.kernel.Raw;
import org.banteng.machine.metal.kernel.cpu.SpinLock;
import org.banteng.machine.metal.kernel.memory.Frames;
import org.banteng.machine.metal.kernel.memory.Layout;
import org.banteng.machine.metal.kernel.virtio.Device;
import org.banteng.machine.metal.kernel.virtio.Virtqueue;
import org.teavm.interop.Unmanaged;

/**
 * One request to the server of files, and its reply. A message is written field by field, in little
 * endian: {@link #begin}, {@code put...}, {@link #call}. Whoever does so has {@link #acquire} the
 * channel; nobody else gets it until {@link #release}.
 *
 * <pre>
 *         message                                 KernelState.FILES
 *         +-------------------------------+       +-------------------------------+
 *   0x00  | bytes | type, 1 | tag, 2      |       | lock          | is there      |
 *   0x07  | fields                        |       | queue                         |
 *         +-------------------------------+ 0x10  | request                       |
 *                                           0x18  | reply                         |
 *                                           0x20  | end of the request so far     |
 *                                           0x28  | record of the device          |
 *                                           0x30  | two pages for paths           |
 *                                                 +-------------------------------+
 * </pre>
 */
@Unmanaged
final class Channel {
    /** Bytes of file that a message can carry. */
    static final int MOST_DATA = 128 << 10;

    /** Bytes of a message: data, and what stands around it. */
    static final int MOST_BYTES = MOST_DATA + 24;

    static final int ENOMEM = 12;

    /** The answer to everything where no folder is shared. */
    static final int ENOMEDIUM = 123;

    private static final int EIO = 5;

    private static final long LOCK = KernelState.FILES;
    private static final long IS_THERE = KernelState.FILES + 0x04;
    private static final long QUEUE = KernelState.FILES + 0x08;
    private static final long REQUEST = KernelState.FILES + 0x10;
    private static final long REPLY = KernelState.FILES + 0x18;
    private static final long END = KernelState.FILES + 0x20;
    private static final long DEVICE = KernelState.FILES + 0x28;
    private static final long PATHS = KernelState.FILES + 0x30;

    private static final int TYPE = 4;
    private static final int TAG = 5;
    private static final int FIELDS = 7;

    /** The type of a reply that is an error. */
    private static final int ERROR = 7;

    /** There is one request at a time. */
    private static final int ONLY_TAG = 1;

    private static final int BUFFER_BYTES = (MOST_BYTES + Layout.PAGE - 1) & -Layout.PAGE;

    private Channel() {}

    /**
     * Connects to the device, if there is one. During boot.
     *
     * @return false if there is one that cannot be used
     */
    static boolean open() {
        long memory = Layout.direct(Frames.takeZeroed());
        if (!Device.find(memory, Device.FILES)) {
            Frames.give(Layout.physical(memory));
            return true;
        }
        long queue = Device.begin(memory, 0) < 0 ? 0 : Device.makeQueue(memory, 0);
        long buffers = Frames.takeZeroed(2 * BUFFER_BYTES);
        long paths = Frames.takeZeroed(2 * Layout.PAGE);
        if (queue == 0 || buffers == Frames.NONE || paths == Frames.NONE) {
            return false;
        }
        Raw.putLong(DEVICE, memory);
        Raw.putLong(QUEUE, queue);
        Raw.putLong(REQUEST, Layout.direct(buffers));
        Raw.putLong(REPLY, Layout.direct(buffers) + BUFFER_BYTES);
        Raw.putLong(PATHS, Layout.direct(paths));
        Device.run(memory);
        Raw.putInt(IS_THERE, 1);
        return true;
    }

    /** Whether there are files. */
    static boolean isThere() {
        return Raw.getInt(IS_THERE) != 0;
    }

    /** Takes the channel. Any processor. */
    static void acquire() {
        SpinLock.acquire(LOCK);
    }

    /** Gives it to others, and passes an answer through. */
    static long release(long answer) {
        SpinLock.release(LOCK);
        return answer;
    }

    /** A page for a path, {@code which} being 0 or 1; for who has the channel. */
    static long path(int which) {
        return Raw.getLong(PATHS) + (long) which * Layout.PAGE;
    }

    /** Begins a request. */
    static void begin(int type) {
        Raw.putByte(Raw.getLong(REQUEST) + TYPE, type);
        Raw.putShort(Raw.getLong(REQUEST) + TAG, ONLY_TAG);
        Raw.putLong(END, Raw.getLong(REQUEST) + FIELDS);
    }

    static void putShort(int value) {
        Raw.putShort(advance(Short.BYTES), value);
    }

    static void putInt(int value) {
        Raw.putInt(advance(Integer.BYTES), value);
    }

    static void putLong(long value) {
        Raw.putLong(advance(Long.BYTES), value);
    }

    /** Puts bytes that the receiver knows the number of. */
    static void putBytes(long from, int bytes) {
        Raw.copy(from, advance(bytes), bytes);
    }

    /** Puts a text: how long it is, and its bytes. */
    static void putText(long from, int bytes) {
        putShort(bytes);
        putBytes(from, bytes);
    }

    /**
     * Sends the request and waits for the reply.
     *
     * @return 0, or an error
     */
    static long call() {
        long request = Raw.getLong(REQUEST);
        long reply = Raw.getLong(REPLY);
        int bytes = (int) (Raw.getLong(END) - request);
        Raw.putInt(request, bytes);
        long queue = Raw.getLong(QUEUE);
        Virtqueue.setReadable(queue, 0, request, bytes);
        Virtqueue.setWritable(queue, 1, reply, MOST_BYTES);
        Virtqueue.chain(queue, 0, 1);
        Virtqueue.offer(queue, 0);
        Device.notify(Raw.getLong(DEVICE), 0);
        while (!Virtqueue.isUsed(queue)) {
            Instructions.pause();
        }
        Virtqueue.take(queue);
        int type = Raw.getByte(reply + TYPE);
        if (type == ERROR) {
            return -replyInt(0);
        }
        return type == Raw.getByte(request + TYPE) + 1 ? 0 : -EIO;
    }

    /** Where the fields of the reply are. */
    static long reply() {
        return Raw.getLong(REPLY) + FIELDS;
    }

    static int replyInt(int offset) {
        return Raw.getInt(reply() + offset);
    }

    static long replyLong(int offset) {
        return Raw.getLong(reply() + offset);
    }

    private static long advance(int bytes) {
        long at = Raw.getLong(END);
        Raw.putLong(END, at + bytes);
        return at;
    }
}
