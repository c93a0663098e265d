package org.banteng.conformance;

import org.banteng.conformance.collective.Broadcasts;

final class BroadcastsTest extends AreaTest {
    BroadcastsTest() {
        super(new Broadcasts());
    }
}
