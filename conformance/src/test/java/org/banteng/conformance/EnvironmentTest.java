package org.banteng.conformance;

import org.banteng.conformance.message.Environment;

final class EnvironmentTest extends AreaTest {
    EnvironmentTest() {
        super(new Environment());
    }
}
