package org.banteng.conformance;

import org.banteng.conformance.message.Defects;

final class DefectsTest extends AreaTest {
    DefectsTest() {
        super(new Defects());
    }
}
