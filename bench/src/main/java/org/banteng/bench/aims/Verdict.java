package org.banteng.bench.aims;

/**
 * How it went with an aim.
 *
 * @param aim the aim
 * @param bytes the size at which it went worst
 * @param ours with its unit
 * @param peer with its unit and name; empty if there is none
 * @param outcome the ratio, or what else is compared with the bound
 * @param reached whether it is reached, at every size that it is about
 */
record Verdict(Aim aim, String bytes, String ours, String peer, String outcome, boolean reached) {
    /** A benchmark that could not be run reaches nothing. */
    static Verdict failed(Aim aim) {
        return new Verdict(aim, "", "failed", "", "-", false);
    }
}
