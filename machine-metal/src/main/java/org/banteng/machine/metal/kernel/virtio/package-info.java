/**
 * Devices that QEMU has for guests, by virtio 1.2 (OASIS, 2022): how they are found ({@link
 * org.banteng.machine.metal.kernel.virtio.MmioTransport}, {@link
 * org.banteng.machine.metal.kernel.virtio.PciTransport}), how they are started ({@link
 * org.banteng.machine.metal.kernel.virtio.Device}), and the queue that work is handed over in
 * ({@link org.banteng.machine.metal.kernel.virtio.Virtqueue}). Nobody is interrupted: who has asked
 * a device for something looks until it is done. Section numbers in this package are those of the
 * specification.
 */
package org.banteng.machine.metal.kernel.virtio;
