package org.banteng.conformance;

import org.banteng.conformance.collective.OverlappingCollectives;

final class OverlappingCollectivesTest extends AreaTest {
    OverlappingCollectivesTest() {
        super(new OverlappingCollectives());
    }
}
