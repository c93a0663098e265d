package org.banteng.conformance;

import org.banteng.conformance.collective.Scans;

final class ScansTest extends AreaTest {
    ScansTest() {
        super(new Scans());
    }
}
