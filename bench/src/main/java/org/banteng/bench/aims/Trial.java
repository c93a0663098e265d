package org.banteng.bench.aims;

import org.banteng.bench.run.Job;

import java.util.List;

/**
 * A benchmark with the aims that it decides.
 *
 * @param job what is run
 * @param api what our data lies in: {@code array} or {@code buffer}
 * @param against with whom we compare
 * @param aims of this benchmark
 */
record Trial(Job job, String api, Against against, List<Aim> aims) {
    Trial {
        aims = List.copyOf(aims);
    }

    /** With whom a trial compares. */
    enum Against {
        /** Open MPI and MPICH. */
        BOTH,
        /** Where there are more ranks than CPUs, and MPICH does not give way. */
        OPENMPI,
        /** Our own direct buffers. */
        OWN_BUFFERS,
        NOBODY
    }
}
