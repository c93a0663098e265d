package org.banteng.conformance;

import org.banteng.conformance.collective.Operators;

final class OperatorsTest extends AreaTest {
    OperatorsTest() {
        super(new Operators());
    }
}
