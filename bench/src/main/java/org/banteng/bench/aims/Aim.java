package org.banteng.bench.aims;

import org.banteng.bench.run.Series;

/** Something to be reached. */
interface Aim {
    /** What it is about, in a few words. */
    String measure();

    /** What is asked for, in a few words: {@code ≤ 0.5}. */
    String bound();

    /** Whether a series reaches it. */
    Verdict judge(Series series);
}
