package org.banteng.machine.metal.library.jdk.internal.access;

/** {@code jdk.internal.access.JavaUtilConcurrentTLRAccess}: what keeps threads from meeting. */
public interface TJavaUtilConcurrentTLRAccess {
    /** The number by which a thread finds its part; 0 if it has none yet. */
    int getThreadLocalRandomProbe();

    /** A number of no meaning, another one each time. */
    int nextSecondaryThreadLocalRandomSeed();

    /** Another number. */
    int advanceThreadLocalRandomProbe(int probe);
}
