package org.banteng.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.machine.Memory;
import org.junit.jupiter.api.Test;

/** Memory goes back to the machine when nobody uses it any more, and not before. */
class LentMemoryTest {
    private static final int USERS = 3;
    private static final int BYTES = 1000;

    @Test
    void itHoldsZerosAndStaysUntilAllHaveGivenItBack() {
        LentMemory lent = new LentMemory();
        long place = lent.lend(USERS, BYTES);
        assertThat(place % (2 * Memory.CACHE_LINE)).isZero();
        for (int i = 0; i < BYTES; i++) {
            assertThat(Memory.getByte(null, place + i)).isZero();
        }
        for (int user = 0; user < USERS; user++) {
            assertThat(lent.count()).isEqualTo(1);
            LentMemory.giveBack(place, USERS, user);
            lent.reclaim();
        }
        assertThat(lent.count()).isZero();
    }

    @Test
    void whoLendsAgainReclaimsFirst() {
        LentMemory lent = new LentMemory();
        for (int i = 0; i < 5; i++) {
            LentMemory.giveBack(lent.lend(1, BYTES), 1, 0);
        }
        assertThat(lent.count()).isEqualTo(1);
        lent.close();
        assertThat(lent.count()).isZero();
    }
}
