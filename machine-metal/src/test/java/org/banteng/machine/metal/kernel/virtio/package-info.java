/** Queues of devices over plain memory. */
package org.banteng.machine.metal.kernel.virtio;
