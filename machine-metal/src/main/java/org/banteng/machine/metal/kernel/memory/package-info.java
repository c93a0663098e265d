/**
 * Memory: physical frames, the page tables that show them at virtual addresses, and the address
 * space of each instance. {@link org.banteng.machine.metal.kernel.memory.Layout} has the map.
 */
package org.banteng.machine.metal.kernel.memory;
