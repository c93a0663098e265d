package org.banteng.machine.metal.kernel.call;

import org.banteng.machine.metal.kernel.Text;
import org.teavm.interop.Unmanaged;

/** What an instance has done when it reaches a phase of {@code machine.h}, in words. */
@Unmanaged
final class Phases {
    private static final int RUNTIME_BEGINS = 0;
    private static final int JOB_BEGINS = 1;
    private static final int MAIN_BEGINS = 2;
    private static final int MPI_READY = 3;
    private static final int FIRST_CALL_ENDED = 4;

    private Phases() {}

    static long endedAt(int phase) {
        return switch (phase) {
            case RUNTIME_BEGINS -> Text.of("switch to rank 0, C library");
            case JOB_BEGINS -> Text.of("heap, collector, class initialisers");
            case MAIN_BEGINS -> Text.of("job: cores, queues, console; then main");
            case MPI_READY -> Text.of("main, up to MPI.Init");
            case FIRST_CALL_ENDED -> Text.of("the first call of MPI after that");
            default -> Text.of("something of the program's");
        };
    }
}
