/** What stops a processor in its tracks: faults, and interrupts that end a halt. */
package org.banteng.machine.metal.kernel.interrupt;
