/**
 * An instance: one rank's world on metal. It has the program's writable data, the Java heap and the
 * stacks to itself, and one core, of which it is told by the machine below ({@code machine.h}).
 * Other instances are seen as cores that can be woken and copied from.
 *
 * <p>Start reading at {@link org.banteng.machine.metal.instance.MetalMachine}, then {@link
 * org.banteng.machine.metal.instance.MetalCore}; {@link
 * org.banteng.machine.metal.instance.Scheduler} tells how several {@link
 * org.banteng.machine.metal.instance.Strand}s share the core, {@link
 * org.banteng.machine.metal.instance.SharedMemory} what instances know of each other. The same code
 * runs in a process under Linux and on the kernel.
 */
package org.banteng.machine.metal.instance;
