package org.banteng.conformance;

import org.banteng.conformance.communicator.Splits;

final class SplitsTest extends AreaTest {
    SplitsTest() {
        super(new Splits());
    }
}
