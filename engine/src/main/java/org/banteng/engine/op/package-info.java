/**
 * The operators of reductions: {@link org.banteng.engine.op.Op}, predefined and the program's own.
 *
 * <p>What a predefined operator does to one type of element is a {@code Kernel}: loops over memory,
 * one for each function, chosen once per call.
 */
package org.banteng.engine.op;
