package org.banteng.conformance;

import org.banteng.conformance.collective.CollectiveRequests;

final class CollectiveRequestsTest extends AreaTest {
    CollectiveRequestsTest() {
        super(new CollectiveRequests());
    }
}
