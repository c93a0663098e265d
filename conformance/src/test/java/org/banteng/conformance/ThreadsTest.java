package org.banteng.conformance;

import org.banteng.conformance.message.Threads;

final class ThreadsTest extends AreaTest {
    ThreadsTest() {
        super(new Threads());
    }
}
