package org.banteng.conformance;

import org.banteng.conformance.collective.AllToAlls;

final class AllToAllsTest extends AreaTest {
    AllToAllsTest() {
        super(new AllToAlls());
    }
}
