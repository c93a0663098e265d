package org.banteng.conformance;

import org.banteng.conformance.collective.OrderedOperators;

final class OrderedOperatorsTest extends AreaTest {
    OrderedOperatorsTest() {
        super(new OrderedOperators());
    }
}
