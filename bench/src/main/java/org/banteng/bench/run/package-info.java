/**
 * Runs benchmarks in processes of their own, ours and those of other MPIs in turn, and takes the
 * median of each number. Start reading at {@link org.banteng.bench.run.Comparison}.
 */
package org.banteng.bench.run;
