package org.banteng.conformance;

import org.banteng.conformance.communicator.Groups;

final class GroupsTest extends AreaTest {
    GroupsTest() {
        super(new Groups());
    }
}
