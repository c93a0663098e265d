package org.banteng.conformance;

import org.banteng.conformance.message.ReusedMemory;

final class ReusedMemoryTest extends AreaTest {
    ReusedMemoryTest() {
        super(new ReusedMemory());
    }
}
