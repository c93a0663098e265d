/**
 * The machine that programs compiled ahead of time run on (Java to C with TeaVM).
 *
 * <p>Start reading at {@link org.banteng.machine.metal.MetalMemory}: it takes the place of {@link
 * org.banteng.machine.Memory} when a program is compiled, so that a load from memory is one machine
 * instruction and no call. {@link org.banteng.machine.metal.Inline} names the C functions that do
 * what Java has no word for.
 *
 * <p>A compiled program runs as instances, one for each rank: see {@link
 * org.banteng.machine.metal.instance}. What an instance needs of the machine below it stands in
 * {@code machine.h}, among this module's resources. Beside that, {@code runtime} holds the C files
 * that take the place of TeaVM's, {@code hosted} the machine in processes under Linux, and {@code
 * kernel} what {@code org.banteng.machine.metal.kernel}, the machine on bare x86-64, has of C and
 * assembler.
 */
package org.banteng.machine.metal;
