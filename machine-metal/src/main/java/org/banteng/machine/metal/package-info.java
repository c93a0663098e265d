/**
 * The machine that programs compiled ahead of time run on (Java to C with TeaVM).
 *
 * <p>Start reading at {@link org.banteng.machine.metal.MetalMemory}: it takes the place of {@link
 * org.banteng.machine.Memory} when a program is compiled, so that a load from memory is one machine
 * instruction and no call. {@link org.banteng.machine.metal.Inline} names the C functions that do
 * what Java has no word for.
 *
 * <p>What is here holds wherever a compiled program runs. What needs an operating system is in
 * {@code hosted}: a program of one rank as an ordinary Linux process.
 */
package org.banteng.machine.metal;
