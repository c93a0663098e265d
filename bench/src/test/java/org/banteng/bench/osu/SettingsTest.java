package org.banteng.bench.osu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final int SMALL = 8;
    private static final int LARGE = 1 << 20;

    private static Settings parse(String line) {
        return Settings.parse(line.isEmpty() ? new String[0] : line.split(" "), 0);
    }

    @Test
    void withoutOptionsABenchmarkHasItsOwnNumbers() {
        Settings settings = parse("");
        assertThat(settings.least(1)).isEqualTo(1);
        assertThat(settings.most(64)).isEqualTo(64);
        assertThat(settings.iterations(SMALL, 1000, 10)).isEqualTo(1000);
        assertThat(settings.iterations(LARGE, 1000, 10)).isEqualTo(10);
        assertThat(settings.warmup(SMALL, 100, 1)).isEqualTo(100);
        assertThat(settings.window()).isEqualTo(64);
        assertThat(settings.count(2)).isEqualTo(2);
        assertThat(settings.api()).isEqualTo(Api.ARRAY);
        assertThat(settings.validate()).isFalse();
        assertThat(settings.full()).isFalse();
    }

    @Test
    void allOptions() {
        Settings settings =
                parse(
                        "-m 4:16 -i 5 -x 0 -W 8 -b multiple -t 3 -M 1000 -c -f --api buffer"
                                + " --settle 0.5");
        assertThat(settings.iterations(LARGE, 1000, 10)).isEqualTo(5);
        assertThat(settings.warmup(SMALL, 100, 1)).isZero();
        assertThat(settings.window()).isEqualTo(8);
        assertThat(settings.multiple()).isTrue();
        assertThat(settings.count(2)).isEqualTo(3);
        assertThat(settings.memory()).isEqualTo(1000);
        assertThat(settings.validate()).isTrue();
        assertThat(settings.full()).isTrue();
        assertThat(settings.api()).isEqualTo(Api.BUFFER);
        assertThat(settings.settleSeconds()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"4:16, 4, 16", "16, 1, 16", "4:, 4, 64", ":16, 1, 16", "0:0, 0, 0"})
    void sizesAsOsuTakesThem(String value, int least, int most) {
        Settings settings = parse("-m " + value);
        assertThat(settings.least(1)).isEqualTo(least);
        assertThat(settings.most(64)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "-m 16:4, smallest size is larger",
        "-m x, -m x: must be a whole number",
        "-i 0, '-i 0: must be a whole number, 1 or more'",
        "-i, '-i: no such option, or its value is missing'",
        "-b some, must be single or multiple",
        "--api disk, must be array or buffer",
        "--settle -1, must be a number of seconds",
        "--frob 1, '--frob 1: no such option'"
    })
    void mistakesAreNamed(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
