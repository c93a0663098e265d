package org.banteng.conformance;

import org.banteng.conformance.message.Cancelling;

final class CancellingTest extends AreaTest {
    CancellingTest() {
        super(new Cancelling());
    }
}
