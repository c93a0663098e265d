package org.banteng.junit;

import org.banteng.Banteng;
import org.banteng.RankFailedException;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs the tests that {@link MpiTest} marks. */
final class MpiTestExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return annotation(context) != null;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
            ExtensionContext context) {
        MpiTest test = annotation(context);
        if (test.ranks().length == 0 || Arrays.stream(test.ranks()).anyMatch(n -> n < 1)) {
            throw new ExtensionConfigurationException(
                    "@MpiTest of "
                            + context.getRequiredTestMethod()
                            + ": ranks is "
                            + Arrays.toString(test.ranks())
                            + "; it must be one number or more, each 1 or more");
        }
        return Arrays.stream(test.ranks())
                .mapToObj(ranks -> new OnRanks(ranks, test.timeoutSeconds()));
    }

    private static MpiTest annotation(ExtensionContext context) {
        return context.getTestMethod()
                .flatMap(method -> AnnotationSupport.findAnnotation(method, MpiTest.class))
                .orElse(null);
    }

    /** The test, for one number of ranks. */
    private record OnRanks(int ranks, long timeoutSeconds)
            implements TestTemplateInvocationContext, InvocationInterceptor {
        @Override
        public String getDisplayName(int invocationIndex) {
            return ranks == 1 ? "1 rank" : ranks + " ranks";
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        /** JUnit lets its own invocation run once only: the ranks call the method themselves. */
        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            invocation.skip();
            Method body = method.getExecutable();
            body.setAccessible(true);
            Object target = method.getTarget().orElse(null);
            Object[] arguments = method.getArguments().toArray();
            try {
                Banteng.job(ranks)
                        .timeout(Duration.ofSeconds(timeoutSeconds))
                        .run(() -> call(body, target, arguments));
            } catch (RankFailedException e) {
                throw translated(e);
            }
        }

        private static void call(Method body, Object target, Object[] arguments) throws Throwable {
            try {
                body.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        /** An assertion that failed stays one, so that it is shown as one. */
        private Throwable translated(RankFailedException failure) {
            String rank = "rank " + failure.rank() + " of " + ranks + ": ";
            return switch (failure.getCause()) {
                case TestAbortedException aborted -> aborted;
                case AssertionFailedError failed when failed.isExpectedDefined() ->
                        new AssertionFailedError(
                                rank + failed.getMessage(),
                                failed.getExpected(),
                                failed.getActual(),
                                failed);
                case AssertionError failed ->
                        new AssertionFailedError(rank + failed.getMessage(), failed);
                case null, default -> failure;
            };
        }
    }
}
