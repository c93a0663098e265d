package org.banteng.image.aot;

import static org.assertj.core.api.Assertions.assertThat;

import static java.lang.reflect.Modifier.isFinal;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.banteng.machine.metal.exact.Opaque;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
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

    /** What overrides one would be passed over. */
    @Test
    void methodsThatVirtualCallsLikelyGetToExistAndAreFinal() throws ReflectiveOperationException {
        assertThat(paths.likely()).isNotEmpty();
        requireAll(paths.likely());
        for (Map.Entry<String, Set<String>> entry : paths.likely().entrySet()) {
            Class<?> type = load(entry.getKey());
            assertThat(Arrays.stream(type.getDeclaredMethods()))
                    .filteredOn(method -> entry.getValue().contains(method.getName()))
                    .allMatch(
                            method ->
                                    isFinal(type.getModifiers()) || isFinal(method.getModifiers()));
        }
    }

    @Test
    void methodsThatTheseHardlyCallExist() throws ClassNotFoundException {
        assertThat(paths.rare()).isNotEmpty();
        requireAll(paths.rare());
    }

    /** As the linker script of the kernel says, by the names that methods have in C. */
    @Test
    void thoseThatProgramsCallLieOnPagesOfTheirOwn() throws IOException {
        String script = new String(linkerScript().readAllBytes(), UTF_8);
        paths.roots()
                .forEach(
                        (type, names) -> {
                            if (type.startsWith("mpi.")) {
                                String prefix = ".text.meth_m_" + type.substring(4) + "_";
                                names.forEach(name -> assertThat(script).contains(prefix + name));
                            }
                        });
    }

    private static InputStream linkerScript() {
        return Opaque.class.getResourceAsStream("/org/banteng/machine/metal/kernel/kernel.ld");
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
            Class<?> type = load(entry.getKey());
            assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                    .as(entry.getKey())
                    .containsAll(entry.getValue());
        }
    }

    private static Class<?> load(String className) throws ClassNotFoundException {
        return Class.forName(className, false, HotPathsTest.class.getClassLoader());
    }
}
