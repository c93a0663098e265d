package org.banteng.conformance;

import org.banteng.conformance.message.WrongArguments;

final class WrongArgumentsTest extends AreaTest {
    WrongArgumentsTest() {
        super(new WrongArguments());
    }
}
