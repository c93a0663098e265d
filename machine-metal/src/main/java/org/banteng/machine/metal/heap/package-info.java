/**
 * The Java heap: how objects are made ({@link org.banteng.machine.metal.heap.Allocation}), and how
 * those that nobody can reach are found ({@link org.banteng.machine.metal.heap.Collector}), in
 * place of TeaVM's own collector, which corrupts the heap.
 *
 * <p>All of it is unmanaged: compiled to plain C, which no collection can interrupt.
 */
package org.banteng.machine.metal.heap;
