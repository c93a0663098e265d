package org.banteng.conformance;

import org.banteng.conformance.message.Wildcards;

final class WildcardsTest extends AreaTest {
    WildcardsTest() {
        super(new Wildcards());
    }
}
