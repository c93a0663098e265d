/**
 * The machine on JDK 25: a core is a platform thread pinned to a CPU, a fiber a virtual thread that
 * runs on it alone, memory is whatever {@code Unsafe} reaches.
 *
 * <p>Start reading at {@link org.banteng.machine.jvm.JvmMachine}, which starts the cores, and
 * {@link org.banteng.machine.jvm.JvmCore}, whose loop is the scheduler. What this package needs of
 * the JDK's inside is opened by {@link org.banteng.machine.jvm.Encapsulation} and used in {@link
 * org.banteng.machine.jvm.VirtualThreads} and {@link org.banteng.machine.jvm.JvmMemory} only.
 */
package org.banteng.machine.jvm;
