/**
 * virtio-bus: messages from core to core over single-producer single-consumer virtqueues, one for
 * each ordered pair of cores.
 *
 * <p>Start reading at {@link org.banteng.bus.QueueDescriptor}, the layout in memory; {@link
 * org.banteng.bus.OneToOneProducer} writes it, {@link org.banteng.bus.OneToOneConsumer} reads it,
 * and {@link org.banteng.bus.VirtioBus} knows where the queues are. The specification is {@code
 * docs/virtio-bus.md}.
 */
package org.banteng.bus;
