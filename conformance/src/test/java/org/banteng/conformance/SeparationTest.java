package org.banteng.conformance;

import org.banteng.conformance.communicator.Separation;

final class SeparationTest extends AreaTest {
    SeparationTest() {
        super(new Separation());
    }
}
