package org.banteng.benchmarks;

import org.banteng.bus.OneToOneConsumer;
import org.banteng.bus.OneToOneProducer;
import org.banteng.bus.QueueDescriptor;
import org.banteng.bus.VirtioBus;
import org.banteng.machine.Memory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One message through a virtqueue, with the payload copied in and out again; no engine above it.
 */
@State(Scope.Benchmark)
public class QueueBenchmark extends OnCores {
    private static final int MESSAGES = 100_000;

    /** Bytes of payload: the first travel in the descriptor, the others in the payload ring. */
    @Param({"8", "1024"})
    public int bytes;

    private VirtioBus bus;
    private OneToOneProducer producer;
    private OneToOneConsumer consumer;
    private final Crew.Work batch = this::sendOrReceive;
    private Crew crew;
    private byte[] from;
    private byte[] to;

    /** Makes one queue, and two cores for its two ends. */
    @Setup(Level.Trial)
    public void start() {
        bus = new VirtioBus(2);
        producer = bus.connect(0, 1);
        consumer = bus.accept(0, 1);
        from = new byte[bytes];
        to = new byte[bytes];
        crew = new Crew(2);
        crew.add(0, null);
        crew.add(1, null);
        crew.start();
    }

    /** Ends the cores. */
    @TearDown(Level.Trial)
    public void end() {
        crew.close();
        bus.close();
    }

    /** Both ends on one thread, everything in its cache: the instructions alone. */
    @Benchmark
    public void oneThread() {
        send();
        receive();
    }

    /** The two ends on two cores at full speed: time to a message, or how many a second. */
    @Benchmark
    @OperationsPerInvocation(MESSAGES)
    public void twoCores() throws InterruptedException {
        crew.run(batch);
    }

    private void sendOrReceive(int member) {
        for (int i = 0; i < MESSAGES; i++) {
            if (member == 0) {
                send();
            } else {
                receive();
            }
        }
    }

    private void send() {
        long descriptor = producer.claim(bytes);
        while (descriptor == OneToOneProducer.FULL) {
            descriptor = producer.claim(bytes);
        }
        Memory.putLong(null, descriptor + QueueDescriptor.ENVELOPE_OFFSET, 1);
        Memory.putLong(null, descriptor + QueueDescriptor.ENVELOPE_OFFSET + Long.BYTES, 2);
        long payload = producer.payload(descriptor, bytes);
        Memory.copy(from, Memory.arrayBase(from), null, payload, bytes);
        producer.publish(descriptor, 1, 0, bytes);
    }

    private void receive() {
        long descriptor = consumer.poll();
        while (descriptor == OneToOneConsumer.EMPTY) {
            descriptor = consumer.poll();
        }
        int arrived = QueueDescriptor.bytes(descriptor);
        long payload = consumer.payload(descriptor, arrived);
        Memory.copy(null, payload, to, Memory.arrayBase(to), arrived);
        consumer.release(arrived);
    }
}
