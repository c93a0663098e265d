/**
 * The standard streams of a job whose ranks share one process: {@code System.out} and {@code
 * System.err} keep the lines of different ranks apart, {@code System.in} belongs to rank 0.
 *
 * <p>What a rank prints gathers in its {@link org.banteng.launcher.console.Lines} until the line is
 * complete; complete lines go to the {@link org.banteng.launcher.console.Sink}, which all ranks
 * share, in one piece. Start reading at {@link org.banteng.launcher.console.SystemStreams}.
 */
package org.banteng.launcher.console;
