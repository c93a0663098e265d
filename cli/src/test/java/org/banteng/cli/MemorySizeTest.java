package org.banteng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {
    @Test
    void sizesAreToldInMegabytes() {
        assertThat(MemorySize.megabytes("48M")).isEqualTo(48);
        assertThat(MemorySize.megabytes("3G")).isEqualTo(3072);
        assertThat(MemorySize.megabytes("1024G")).isEqualTo(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0M", "512", "1.5G", "-1G", "12T", "1025G", "99999999999M"})
    void whatIsNoSizeIsNamed(String size) {
        assertThatThrownBy(() -> MemorySize.megabytes(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--memory " + size + ": must look like");
    }
}
