package org.banteng.bench.osu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;

class PayloadsTest {
    private static Settings settings(String... options) {
        return Settings.parse(options, 0);
    }

    @Test
    void oneIsUsedAgainAndAgain() {
        Payloads payloads = Payloads.ofBytes(settings(), 4);
        assertThat(payloads.data(1)).isSameAs(payloads.data(0)).isInstanceOf(byte[].class);
    }

    @Test
    void severalTakeTurns() {
        Payloads payloads = Payloads.ofBytes(settings("-b", "multiple", "--api", "buffer"), 4);
        Set<Integer> identities = new TreeSet<>();
        for (int turn = 0; turn < 3 * Payloads.MOST; turn++) {
            assertThat(payloads.data(turn)).isInstanceOf(ByteBuffer.class);
            identities.add(System.identityHashCode(payloads.data(turn)));
        }
        assertThat(identities).hasSize(Payloads.MOST);
    }

    /** Large ones are few, but never one: the next message always has another. */
    @Test
    void turnsArePowersOfTwo() {
        Settings multiple = settings("-b", "multiple");
        for (long bytes = 0; bytes <= Payloads.TURN_BYTES * 4; bytes = Math.max(1, bytes * 3)) {
            int turns = Payloads.turns(multiple, bytes);
            assertThat(Integer.bitCount(turns)).isEqualTo(1);
            assertThat(turns).isBetween(2, Payloads.MOST);
        }
    }
}
