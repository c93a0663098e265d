package org.banteng.conformance;

import org.banteng.conformance.communicator.MadeFromGroups;

final class MadeFromGroupsTest extends AreaTest {
    MadeFromGroupsTest() {
        super(new MadeFromGroups());
    }
}
