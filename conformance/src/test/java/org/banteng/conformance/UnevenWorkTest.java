package org.banteng.conformance;

import org.banteng.conformance.message.UnevenWork;

final class UnevenWorkTest extends AreaTest {
    UnevenWorkTest() {
        super(new UnevenWork());
    }
}
