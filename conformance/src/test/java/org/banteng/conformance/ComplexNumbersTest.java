package org.banteng.conformance;

import org.banteng.conformance.collective.ComplexNumbers;

final class ComplexNumbersTest extends AreaTest {
    ComplexNumbersTest() {
        super(new ComplexNumbers());
    }
}
