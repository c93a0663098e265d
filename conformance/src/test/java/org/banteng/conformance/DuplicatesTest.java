package org.banteng.conformance;

import org.banteng.conformance.communicator.Duplicates;

final class DuplicatesTest extends AreaTest {
    DuplicatesTest() {
        super(new Duplicates());
    }
}
