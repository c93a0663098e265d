package org.banteng.conformance;

import org.banteng.conformance.message.RandomTraffic;

final class RandomTrafficTest extends AreaTest {
    RandomTrafficTest() {
        super(new RandomTraffic());
    }
}
