package org.banteng.conformance;

import org.banteng.conformance.collective.Gathers;

final class GathersTest extends AreaTest {
    GathersTest() {
        super(new Gathers());
    }
}
