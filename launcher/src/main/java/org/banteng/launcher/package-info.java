/**
 * Runs a job on the JVM: its ranks are fibers of one process, one core to a CPU.
 *
 * <p>{@link org.banteng.launcher.JobRunner} runs one from beginning to end, for the {@code banteng}
 * command as for {@link org.banteng.Banteng}; while it runs, it is a {@link
 * org.banteng.launcher.RunningJob}, over which a {@link org.banteng.launcher.Watch} watches.
 */
package org.banteng.launcher;
