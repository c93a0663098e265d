package org.banteng.conformance;

import org.banteng.conformance.message.DerivedTypes;

final class DerivedTypesTest extends AreaTest {
    DerivedTypesTest() {
        super(new DerivedTypes());
    }
}
