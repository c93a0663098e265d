package org.banteng.image.toolchain;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.banteng.image.error.ImageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class GccTest {
    @TempDir private Path directory;

    @Test
    void withoutGccOneLineSaysWhatToInstall() {
        assertThatThrownBy(() -> Gcc.find(directory.toString()))
                .isInstanceOf(ImageException.class)
                .hasMessage(
                        "no gcc on the PATH; install it with: sudo apt-get install gcc libc6-dev");
    }

    @Test
    void whatGccSaysIsPassedOn() throws Exception {
        Path source =
                Files.writeString(directory.resolve("bad.c"), "int main() { return wrong; }\n");

        assertThatThrownBy(() -> Gcc.find().compile(source, directory.resolve("bad"), 0))
                .isInstanceOf(ImageException.class)
                .hasMessageContaining("bad.c:1:")
                .hasMessageContaining("wrong");
    }
}
