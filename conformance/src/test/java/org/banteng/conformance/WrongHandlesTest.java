package org.banteng.conformance;

import org.banteng.conformance.message.WrongHandles;

final class WrongHandlesTest extends AreaTest {
    WrongHandlesTest() {
        super(new WrongHandles());
    }
}
