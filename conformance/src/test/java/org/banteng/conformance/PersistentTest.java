package org.banteng.conformance;

import org.banteng.conformance.message.Persistent;

final class PersistentTest extends AreaTest {
    PersistentTest() {
        super(new Persistent());
    }
}
