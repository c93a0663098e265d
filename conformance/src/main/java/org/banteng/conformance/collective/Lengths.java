package org.banteng.conformance.collective;

import org.banteng.conformance.kit.Kind;
import org.banteng.conformance.kit.Sizes;

/** Numbers of elements to try. How long messages travel depends on bytes alone, not on the kind. */
final class Lengths {
    private Lengths() {}

    /** On both sides of every switch of protocol for one kind; for the others just a few. */
    static int[] of(Kind kind) {
        int inline = Sizes.INLINE / kind.bytes();
        return kind == Kind.INT ? Sizes.small(kind) : new int[] {1, inline, inline + 1};
    }
}
