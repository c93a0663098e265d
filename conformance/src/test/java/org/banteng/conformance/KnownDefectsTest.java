package org.banteng.conformance;

import org.banteng.conformance.collective.KnownDefects;

final class KnownDefectsTest extends AreaTest {
    KnownDefectsTest() {
        super(new KnownDefects());
    }
}
