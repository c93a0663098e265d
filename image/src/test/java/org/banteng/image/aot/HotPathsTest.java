package org.banteng.image.aot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** {@code hot-paths.txt} names methods; one that was renamed would silently be slow again. */
class HotPathsTest {
    private final HotPaths paths = HotPaths.read();

    @Test
    void methodsThatOthersArePutIntoExist() throws ClassNotFoundException {
        assertThat(paths.roots()).isNotEmpty();
        requireAll(paths.roots());
    }

    @Test
    void methodsThatArePutIntoOthersExist() throws ClassNotFoundException {
        assertThat(paths.parts()).isNotEmpty();
        requireAll(paths.parts());
    }

    @Test
    void methodsThatTheseHardlyCallExist() throws ClassNotFoundException {
        assertThat(paths.rare()).isNotEmpty();
        requireAll(paths.rare());
    }

    @Test
    void noMethodIsPutIntoOthersAndStaysOne() {
        paths.roots()
                .forEach(
                        (type, names) ->
                                assertThat(paths.parts().getOrDefault(type, Set.of()))
                                        .doesNotContainAnyElementsOf(names));
    }

    private static void requireAll(Map<String, Set<String>> table) throws ClassNotFoundException {
        for (Map.Entry<String, Set<String>> entry : table.entrySet()) {
            Class<?> type =
                    Class.forName(entry.getKey(), false, HotPathsTest.class.getClassLoader());
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                    .as(entry.getKey())
                    .containsAll(entry.getValue());
        }
    }
}
