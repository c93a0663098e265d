package org.banteng.conformance;

import org.banteng.conformance.message.ErrorHandling;

final class ErrorHandlingTest extends AreaTest {
    ErrorHandlingTest() {
        super(new ErrorHandling());
    }
}
