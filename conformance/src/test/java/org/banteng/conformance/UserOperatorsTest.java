package org.banteng.conformance;

import org.banteng.conformance.collective.UserOperators;

final class UserOperatorsTest extends AreaTest {
    UserOperatorsTest() {
        super(new UserOperators());
    }
}
