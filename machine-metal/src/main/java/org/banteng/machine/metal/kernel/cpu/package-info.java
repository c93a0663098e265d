/**
 * One processor: its record, what it is told once, locks between processors, and how the machine is
 * switched off.
 */
package org.banteng.machine.metal.kernel.cpu;
