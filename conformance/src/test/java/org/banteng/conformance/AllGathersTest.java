package org.banteng.conformance;

import org.banteng.conformance.collective.AllGathers;

final class AllGathersTest extends AreaTest {
    AllGathersTest() {
        super(new AllGathers());
    }
}
