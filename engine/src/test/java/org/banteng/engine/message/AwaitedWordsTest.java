package org.banteng.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.banteng.bus.VirtioBus;
import org.banteng.machine.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** Other cores see which words a core's fibers wait for, and whether they are there. */
class AwaitedWordsTest {
    private static final int CORE = 1;
    private static final int WORDS = 20;

    private final VirtioBus bus = new VirtioBus(2);
    private final AwaitedWords awaited = new AwaitedWords(bus, CORE);
    private final long memory = Memory.allocate((long) WORDS * Long.BYTES);

    @AfterEach
    void close() {
        awaited.close();
        bus.close();
        Memory.free(memory);
    }

    private AwaitedWord word(int index) {
        return new AwaitedWord(memory + (long) index * Long.BYTES, 1, 0, index, null);
    }

    private boolean isAnyThere() {
        return AwaitedWords.isAnyThere(bus, CORE);
    }

    @Test
    void aWordIsThereFromItsLeastValueOn() {
        assertThat(isAnyThere()).isFalse();
        awaited.add(word(3));
        assertThat(isAnyThere()).isFalse();
        Memory.putLong(null, word(3).address(), 2);
        assertThat(isAnyThere()).isTrue();
        awaited.remove(word(3));
        assertThat(isAnyThere()).isFalse();
        assertThat(awaited.isEmpty()).isTrue();
    }

    /** In whatever order they are removed, each of the others is still looked at. */
    @Test
    void eachOfManyIsLookedAtUntilItIsRemoved() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            awaited.add(word(i));
            left.add(i);
        }
        for (int removed = 0; removed < WORDS; removed++) {
            int next = left.get(removed * 7 % left.size());
            left.removeIf(index -> index == next);
            awaited.remove(word(next));
            for (int i = 0; i < WORDS; i++) {
                Memory.putLong(null, word(i).address(), 1);
                assertThat(isAnyThere())
                        .as("word %d, left %s", i, left)
                        .isEqualTo(left.contains(i));
                Memory.putLong(null, word(i).address(), 0);
            }
        }
    }
}
