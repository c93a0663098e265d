package org.banteng.image.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class GuestTest {
    @Test
    void theKernelsWordsComeFirst() {
        Guest guest =
                Guest.of(4, List.of("one", "two words", "it's", ""))
                        .withSettings(Map.of("banteng.wait.spin", "5", "banteng.a", "x y"));

        assertThat(guest.commandLine())
                .isEqualTo(
                        "instances=4 'banteng.a=x y' banteng.wait.spin=5 --"
                                + " one 'two words' 'it'\\''s' ''");
    }

    @Test
    void aGuestTakesNoMoreThanItsHostCanGive() {
        Guest large = Guest.of(1000, List.of());

        assertThat(large.megabytes()).isEqualTo(256 + 1000 * 128);
        assertThat(large.fitting(8000).megabytes()).isEqualTo(6000);
        assertThat(large.fitting(1 << 20).megabytes()).isEqualTo(large.megabytes());
    }

    @Test
    void aGuestHasAtLeastOneOfEverything() {
        assertThatThrownBy(() -> Guest.of(1, List.of()).withCores(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it has 0, 384 and 1");
    }
}
