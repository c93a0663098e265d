/**
 * Exceptions: those that the machine itself throws ({@link
 * org.banteng.machine.metal.failure.Failures}), how each finds its handler ({@link
 * org.banteng.machine.metal.failure.Unwinding}) and what it remembers of where it came from ({@link
 * org.banteng.machine.metal.failure.Backtrace}).
 *
 * <p>A managed method keeps a frame of its own on a shadow stack, a list through the C stack, and
 * writes into it, before each call, the number of the place it calls from. The compiler has written
 * down for each number the source lines, and the handlers that protect them.
 */
package org.banteng.machine.metal.failure;
