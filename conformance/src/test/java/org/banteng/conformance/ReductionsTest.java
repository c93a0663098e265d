package org.banteng.conformance;

import org.banteng.conformance.collective.Reductions;

final class ReductionsTest extends AreaTest {
    ReductionsTest() {
        super(new Reductions());
    }
}
