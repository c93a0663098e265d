package org.banteng.bench.osu;

import mpi.MPIException;

/** What a benchmark does over and over. */
interface Operation {
    /** Fills what is sent; unmeasured, and only when payloads are validated. */
    void fill(int iteration);

    /** The measured part. */
    void run(int iteration) throws MPIException;

    /** Looks at all that was received; as {@link #fill}. */
    void check(int iteration);
}
