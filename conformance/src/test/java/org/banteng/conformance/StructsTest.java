package org.banteng.conformance;

import org.banteng.conformance.message.Structs;

final class StructsTest extends AreaTest {
    StructsTest() {
        super(new Structs());
    }
}
