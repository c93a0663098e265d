/**
 * What the machine says: bytes to a serial port or a virtio console, the kernel's own words, and
 * what is typed.
 */
package org.banteng.machine.metal.kernel.console;
