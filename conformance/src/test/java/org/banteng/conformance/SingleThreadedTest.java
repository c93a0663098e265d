package org.banteng.conformance;

import org.banteng.conformance.message.SingleThreaded;

final class SingleThreadedTest extends AreaTest {
    SingleThreadedTest() {
        super(new SingleThreaded());
    }
}
