package org.banteng.conformance;

final class JavaBlockingTest extends AreaTest {
    JavaBlockingTest() {
        super(new JavaBlocking(), JavaBlocking.class);
    }
}
