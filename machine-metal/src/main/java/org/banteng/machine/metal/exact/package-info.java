/**
 * What Java's instructions mean where C's mean something else: the checks that may throw ({@link
 * org.banteng.machine.metal.exact.Checks}) and arithmetic that never does ({@link
 * org.banteng.machine.metal.exact.Arithmetic}).
 *
 * <p>The image build puts calls of these into every method that it compiles. The C behind them is
 * {@code exact.h} among the resources of {@link org.banteng.machine.metal}.
 */
package org.banteng.machine.metal.exact;
