package org.banteng.conformance.kit;

/** What one rank does in a case. */
@FunctionalInterface
public interface Body {
    /**
     * Runs on every rank of the job at the same time.
     *
     * @throws Exception if the case fails; the job ends then
     */
    void run(Here here) throws Exception;
}
