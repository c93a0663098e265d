package org.banteng.image.toolchain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.image.error.ImageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class MuslGccTest {
    @TempDir private Path directory;

    @Test
    void withoutMuslOneLineSaysWhatToInstall() {
        assertThatThrownBy(() -> MuslGcc.find(directory.toString()))
                .isInstanceOf(ImageException.class)
                .hasMessage(
                        "no musl-gcc on the PATH; install it with: sudo apt-get install gcc"
                                + " musl-tools");
    }
}
