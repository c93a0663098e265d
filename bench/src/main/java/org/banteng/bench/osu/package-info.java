/**
 * The OSU micro-benchmarks as plain MPI programs: they use package {@code mpi} and the JDK only, in
 * the part of it that the ahead-of-time compiler has, and so run on every machine. Start reading at
 * {@link org.banteng.bench.osu.Osu}.
 *
 * <p>Loops, option letters and the layout of tables are those of the OSU micro-benchmarks (<a
 * href="https://mvapich.cse.ohio-state.edu/benchmarks/">Ohio State University</a>); the code is our
 * own.
 */
package org.banteng.bench.osu;
