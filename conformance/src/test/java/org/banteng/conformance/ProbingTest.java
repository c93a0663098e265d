package org.banteng.conformance;

import org.banteng.conformance.message.Probing;

final class ProbingTest extends AreaTest {
    ProbingTest() {
        super(new Probing());
    }
}
