package org.banteng.conformance;

import org.banteng.conformance.message.Completion;

final class CompletionTest extends AreaTest {
    CompletionTest() {
        super(new Completion());
    }
}
