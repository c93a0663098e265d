package org.banteng.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What all have given back is lent again, and nothing before. */
class LentMemoryTest {
    private static final int USERS = 3;
    private static final int BYTES = 1000;

    private final LentMemory lent = new LentMemory();

    @AfterEach
    void close() {
        lent.close();
        assertThat(lent.count()).isZero();
    }

    @Test
    void itHoldsZeros() {
        for (int i = 0; i < 3; i++) {
            long place = lent.lend(USERS, BYTES);
            assertThat(place % (2 * Memory.CACHE_LINE)).isZero();
            for (int at = 0; at < BYTES; at++) {
                assertThat(Memory.getByte(null, place + at)).isZero();
            }
            Memory.fill(null, place, BYTES, (byte) 7);
            giveBack(place, USERS);
        }
        assertThat(lent.count()).isEqualTo(1);
    }

    @Test
    void itIsLentAgainOnlyWhenAllHaveGivenItBack() {
        long place = lent.lend(USERS, BYTES);
        giveBack(place, USERS - 1);
        assertThat(lent.lend(USERS, BYTES)).isNotEqualTo(place);
        LentMemory.giveBack(place, USERS, USERS - 1);
        assertThat(lent.lend(USERS, BYTES)).isEqualTo(place);
        assertThat(lent.count()).isEqualTo(2);
    }

    @Test
    void aSmallPieceDoesNotServeWhoNeedsMore() {
        giveBack(lent.lend(USERS, BYTES), USERS);
        lent.lend(USERS, 2 * BYTES);
        assertThat(lent.count()).isEqualTo(2);
    }

    private static void giveBack(long place, int count) {
        for (int user = 0; user < count; user++) {
            LentMemory.giveBack(place, USERS, user);
        }
    }
}
