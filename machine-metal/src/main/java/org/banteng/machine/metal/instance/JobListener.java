package org.banteng.machine.metal.instance;

import org.banteng.machine.Fiber;

import java.util.List;

/** What the machine tells the layer that started the job. */
public interface JobListener {
    /** A fiber's body has thrown. Must end the job. */
    void uncaught(Fiber fiber, Throwable error);

    /** Whether the rank has nothing to do with the others any more, or not yet. */
    boolean isOnItsOwn();

    /** Where this rank is, in words, for a report on all of them. */
    String whereabouts();

    /**
     * No rank can go on. Called in one instance. Must end the job.
     *
     * @param whereabouts of all ranks
     */
    void deadlock(List<String> whereabouts);
}
