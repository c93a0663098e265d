package org.banteng.conformance;

import org.banteng.conformance.message.Pairs;

final class PairsTest extends AreaTest {
    PairsTest() {
        super(new Pairs());
    }
}
