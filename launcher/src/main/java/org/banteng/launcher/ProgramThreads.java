package org.banteng.launcher;

/** The threads that ranks have started themselves, as far as one can know. */
final class ProgramThreads {
    private static final String CARRIERS = "CarrierThreads";

    private ProgramThreads() {}

    /**
     * How many there are. A thread that a rank makes is in the group that all virtual threads have,
     * since a rank is one; of virtual threads that ranks make, only those are known to exist that
     * run them, so one of these counts as more threads than anyone could have accounted for.
     */
    static int count() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        ThreadGroup ofRanks = Thread.ofVirtual().unstarted(() -> {}).getThreadGroup();
        int count = 0;
        Thread[] threads = new Thread[2 * root.activeCount() + 16];
        int found = root.enumerate(threads, true);
        for (int i = 0; i < found; i++) {
            ThreadGroup group = threads[i].getThreadGroup();
            if (group != null && group.getName().equals(CARRIERS)) {
                return Integer.MAX_VALUE;
            }
            if (group != null && (group == ofRanks || ofRanks.parentOf(group))) {
                count++;
            }
        }
        return count;
    }
}
