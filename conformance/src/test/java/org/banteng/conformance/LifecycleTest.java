package org.banteng.conformance;

import org.banteng.conformance.message.Lifecycle;

final class LifecycleTest extends AreaTest {
    LifecycleTest() {
        super(new Lifecycle());
    }
}
