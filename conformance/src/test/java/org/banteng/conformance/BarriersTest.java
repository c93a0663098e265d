package org.banteng.conformance;

import org.banteng.conformance.collective.Barriers;

final class BarriersTest extends AreaTest {
    BarriersTest() {
        super(new Barriers());
    }
}
