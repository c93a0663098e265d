/**
 * The program that a job runs: found as a class, a jar or a source file ({@link
 * org.banteng.launcher.program.Program}), given a class loader for each rank or one for all ({@link
 * org.banteng.launcher.program.StaticState} says which is right), and entered at its {@code main}.
 */
package org.banteng.launcher.program;
