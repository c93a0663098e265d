package org.banteng.conformance;

import org.banteng.conformance.collective.Scatters;

final class ScattersTest extends AreaTest {
    ScattersTest() {
        super(new Scatters());
    }
}
