/** What the machine says: bytes to a serial port, and the kernel's own words. */
package org.banteng.machine.metal.kernel.console;
