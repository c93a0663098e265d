/**
 * Interrupts: where they go, and the local APIC, by which a processor sends and gets them. An
 * interrupt does no work; it ends a halt, and what is to be done then is found in memory. {@link
 * org.banteng.machine.metal.kernel.interrupt.Everywhere} is the exception: it reaches processors
 * that are busy.
 */
package org.banteng.machine.metal.kernel.interrupt;
