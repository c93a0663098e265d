package org.banteng.conformance;

import org.banteng.conformance.message.NonBlocking;

final class NonBlockingTest extends AreaTest {
    NonBlockingTest() {
        super(new NonBlocking());
    }
}
