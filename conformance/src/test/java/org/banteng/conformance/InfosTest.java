package org.banteng.conformance;

import org.banteng.conformance.communicator.Infos;

final class InfosTest extends AreaTest {
    InfosTest() {
        super(new Infos());
    }
}
