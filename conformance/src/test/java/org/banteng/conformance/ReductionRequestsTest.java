package org.banteng.conformance;

import org.banteng.conformance.collective.ReductionRequests;

final class ReductionRequestsTest extends AreaTest {
    ReductionRequestsTest() {
        super(new ReductionRequests());
    }
}
