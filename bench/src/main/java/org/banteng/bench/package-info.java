/**
 * {@code banteng bench}: the OSU micro-benchmarks, side by side with other MPIs. {@link
 * org.banteng.bench.Bench} runs what it is asked for; the benchmarks are in package {@code osu}.
 */
package org.banteng.bench;
