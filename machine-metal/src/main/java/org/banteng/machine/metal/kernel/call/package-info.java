/**
 * What instances ask for. {@link org.banteng.machine.metal.kernel.call.MachineCalls} answers what
 * stands in {@code machine.h}, the line between an instance and any machine. Below compiled
 * programs there is a C library too, and it stands on the system calls of Linux, of which it needs
 * a few: {@link org.banteng.machine.metal.kernel.call.SystemCalls} answers those.
 */
package org.banteng.machine.metal.kernel.call;
