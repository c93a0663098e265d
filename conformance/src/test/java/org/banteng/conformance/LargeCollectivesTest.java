package org.banteng.conformance;

import org.banteng.conformance.collective.LargeCollectives;

final class LargeCollectivesTest extends AreaTest {
    LargeCollectivesTest() {
        super(new LargeCollectives());
    }
}
