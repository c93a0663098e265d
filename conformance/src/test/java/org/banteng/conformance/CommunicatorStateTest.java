package org.banteng.conformance;

import org.banteng.conformance.communicator.CommunicatorState;

final class CommunicatorStateTest extends AreaTest {
    CommunicatorStateTest() {
        super(new CommunicatorState());
    }
}
