package org.banteng.conformance;

import org.banteng.conformance.message.PointToPoint;

final class PointToPointTest extends AreaTest {
    PointToPointTest() {
        super(new PointToPoint());
    }
}
