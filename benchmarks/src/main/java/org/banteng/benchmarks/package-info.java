/**
 * What a yield, a queue and a message cost.
 *
 * <p>JMH calls a benchmark from threads of its own, but ranks are fibers that cores run. So a
 * benchmark here has a {@link org.banteng.benchmarks.Crew} of fibers that wait on their cores; one
 * call of JMH lets them go through one batch of thousands of operations, and JMH divides. What it
 * costs to start and end a batch, some microseconds, disappears in it.
 *
 * <p>Start reading at {@link org.banteng.benchmarks.YieldBenchmark}. {@link
 * org.banteng.benchmarks.PingPong} is a program of its own: it sets messages against the bare
 * machine, and the two have to take turns.
 */
package org.banteng.benchmarks;
