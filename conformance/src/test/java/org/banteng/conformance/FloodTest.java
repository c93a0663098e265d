package org.banteng.conformance;

import org.banteng.conformance.message.Flood;

final class FloodTest extends AreaTest {
    FloodTest() {
        super(new Flood());
    }
}
