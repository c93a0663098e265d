package org.banteng.conformance;

import org.banteng.conformance.message.SendModes;

final class SendModesTest extends AreaTest {
    SendModesTest() {
        super(new SendModes());
    }
}
