/**
 * A compiled program of one rank as an ordinary Linux process. It has one core, which is the
 * process's only thread; so it proves that a program, and everything between it and the machine,
 * needs nothing that metal lacks, with no kernel in the way.
 *
 * <p>Start reading at {@link org.banteng.machine.metal.hosted.HostedMachine}. The C files that take
 * the place of TeaVM's lie among the resources, beside this package.
 */
package org.banteng.machine.metal.hosted;
