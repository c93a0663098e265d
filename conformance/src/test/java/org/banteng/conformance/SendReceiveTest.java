package org.banteng.conformance;

import org.banteng.conformance.message.SendReceive;

final class SendReceiveTest extends AreaTest {
    SendReceiveTest() {
        super(new SendReceive());
    }
}
