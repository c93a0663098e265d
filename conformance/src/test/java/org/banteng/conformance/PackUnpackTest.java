package org.banteng.conformance;

import org.banteng.conformance.message.PackUnpack;

final class PackUnpackTest extends AreaTest {
    PackUnpackTest() {
        super(new PackUnpack());
    }
}
