package org.banteng.engine.message;

/** The modes of a send (MPI 4.1, section 3.4). */
public enum SendMode {
    /** Completes when the buffer may be used again. */
    STANDARD,
    /** Completes when the receive has begun. */
    SYNCHRONOUS,
    /** Completes at once, from a copy. */
    BUFFERED,
    /** The receive is posted already; treated as standard. */
    READY
}
