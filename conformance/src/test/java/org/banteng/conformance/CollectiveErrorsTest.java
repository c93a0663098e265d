package org.banteng.conformance;

import org.banteng.conformance.collective.CollectiveErrors;

final class CollectiveErrorsTest extends AreaTest {
    CollectiveErrorsTest() {
        super(new CollectiveErrors());
    }
}
