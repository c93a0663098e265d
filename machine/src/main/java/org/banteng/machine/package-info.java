/**
 * The machine that a rank runs on: cores, fibers, memory. This is the seam between what MPI means
 * (above) and what a JVM or a bare x86-64 is (below).
 *
 * <p>Start reading at {@link org.banteng.machine.Core}, which runs {@link
 * org.banteng.machine.Fiber}s, then {@link org.banteng.machine.Memory}, through which everything
 * above reads and writes arrays and off-heap memory alike, and {@link org.banteng.machine.Pool},
 * from which a core allocates. Exactly one {@link org.banteng.machine.Platform} is on the class
 * path of a program: the machine is chosen when the program is linked.
 */
package org.banteng.machine;
