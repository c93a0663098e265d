package org.banteng.bus;

import org.banteng.machine.Memory;

/**
 * The queues between the cores of a job: one for each ordered pair, made when the first message
 * needs it, by the core that sends.
 *
 * <p>The directory of queues is a table of addresses in memory, row by receiving core, so that a
 * core finds its new queues in a few cache lines. At the end of its row each core may put one
 * address more, for the layer above. Any core may use the bus; each end of a queue belongs to one.
 */
public final class VirtioBus {
    private final int cores;
    private final int slots;
    private final int payloadBytes;
    private final long directory;

    /** A bus whose queues have the sizes that the tunables say. */
    public VirtioBus(int cores) {
        this(cores, QueueDescriptor.defaultSlots(), QueueDescriptor.defaultPayloadBytes());
    }

    /**
     * The bus of cores that have address spaces of their own, as one of them sees it. Its queues
     * have the sizes that the tunables say.
     *
     * @param directory address of {@link #directoryBytes} zeros that all cores see there
     */
    public VirtioBus(int cores, long directory) {
        this(
                cores,
                QueueDescriptor.defaultSlots(),
                QueueDescriptor.defaultPayloadBytes(),
                directory);
    }

    /**
     * @param slots descriptors a queue, a power of two from 8
     * @param payloadBytes of payload ring a queue, a power of two from 512
     */
    public VirtioBus(int cores, int slots, int payloadBytes) {
        this(
                cores,
                checkedSlots(slots),
                checkedPayload(payloadBytes),
                Memory.allocate(directoryBytes(cores)));
    }

    private VirtioBus(int cores, int slots, int payloadBytes, long directory) {
        this.cores = cores;
        this.slots = slots;
        this.payloadBytes = payloadBytes;
        this.directory = directory;
    }

    private static int checkedSlots(int slots) {
        if (slots < 8 || Integer.bitCount(slots) != 1) {
            throw new IllegalArgumentException(
                    "VirtioBus: slots is " + slots + ", not a power of two >= 8");
        }
        return slots;
    }

    private static int checkedPayload(int payloadBytes) {
        if (payloadBytes < 512 || Integer.bitCount(payloadBytes) != 1) {
            throw new IllegalArgumentException(
                    "VirtioBus: payloadBytes is " + payloadBytes + ", not a power of two >= 512");
        }
        return payloadBytes;
    }

    /** Bytes of memory that the directory takes; a multiple of a cache line. */
    public static long directoryBytes(int cores) {
        if (cores < 1) {
            throw new IllegalArgumentException("VirtioBus: cores is " + cores + ", not >= 1");
        }
        return cores * rowBytes(cores);
    }

    /** How many cores it connects. */
    public int cores() {
        return cores;
    }

    /** The largest payload of a message. */
    public int maxPayload() {
        return QueueDescriptor.maxPayload(payloadBytes);
    }

    /**
     * Makes the queue between two cores. Once a pair, by the sending core.
     *
     * @return its sending end
     */
    public OneToOneProducer connect(int from, int to) {
        long queue = Memory.allocate(QueueDescriptor.queueBytes(slots, payloadBytes));
        Memory.putLongRelease(entry(from, to), Memory.seenByAll(queue));
        return new OneToOneProducer(queue, slots, payloadBytes);
    }

    /**
     * The receiving end of the queue between two cores. Once a pair, by the receiving core.
     *
     * @return {@code null} as long as {@code from} has not made the queue
     */
    public OneToOneConsumer accept(int from, int to) {
        long queue = Memory.getLongAcquire(entry(from, to));
        return queue == 0 ? null : new OneToOneConsumer(queue, slots, payloadBytes);
    }

    /**
     * Whether all that was sent from one core to another has been taken in there. Any core; a
     * snapshot.
     */
    public boolean isDrained(int from, int to) {
        long queue = Memory.getLongAcquire(entry(from, to));
        return queue == 0 || OneToOneConsumer.isDrained(queue);
    }

    /**
     * Shows a place in this core's memory to all cores.
     *
     * @param core the caller's
     */
    public void show(int core, long address) {
        Memory.putLongRelease(entry(cores, core), Memory.seenByAll(address));
    }

    /** What a core {@link #show shows}, by the address that all see; 0 if nothing. Any core. */
    public long shownBy(int core) {
        return Memory.getLongAcquire(entry(cores, core));
    }

    /**
     * Gives the memory back, where cores share an address space. After the last core has stopped
     * using it.
     */
    public void close() {
        for (int to = 0; to < cores; to++) {
            for (int from = 0; from < cores; from++) {
                long queue = Memory.getLongAcquire(entry(from, to));
                if (queue != 0) {
                    Memory.free(queue);
                }
            }
        }
        Memory.free(directory);
    }

    private static long rowBytes(int cores) {
        return QueueDescriptor.payloadSpan((cores + 1) * Long.BYTES);
    }

    private long entry(int from, int to) {
        return directory + to * rowBytes(cores) + (long) from * Long.BYTES;
    }
}
