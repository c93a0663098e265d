package org.banteng.bench.osu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatternTest {
    /** The short formula against the sum that it stands for. */
    @Test
    void sumsAreThoseOfTheSummands() {
        for (int senders = 1; senders < 40; senders++) {
            for (int index = 0; index < 20; index++) {
                int sum = 0;
                for (int sender = 0; sender < senders; sender++) {
                    sum += Pattern.summand(sender, 3, index);
                }
                assertThat(Pattern.sum(senders, 3, index)).isEqualTo(sum);
            }
        }
    }

    @Test
    void bytesOfOtherPlacesAndTimesDiffer() {
        int value = Pattern.moved(1, 2, 3, 4);
        assertThat(Pattern.moved(2, 2, 3, 4)).isNotEqualTo(value);
        assertThat(Pattern.moved(1, 3, 3, 4)).isNotEqualTo(value);
        assertThat(Pattern.moved(1, 2, 4, 4)).isNotEqualTo(value);
        assertThat(Pattern.moved(1, 2, 3, 5)).isNotEqualTo(value);
        assertThat(Pattern.moved(1, 2, 3, 4 + 256)).isNotEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongElementIsNamed(Api api) {
        for (Payload payload : new Payload[] {Payload.ofBytes(api, 8), Payload.ofFloats(api, 8)}) {
            payload.set(5, 77);
            Pattern.check(payload, 5, 77, 9);
            assertThatThrownBy(() -> Pattern.check(payload, 5, 78, 9))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("validation: element 5 is 77 and not 78 after iteration 9");
        }
    }
}
