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

    private long address(int index) {
        return memory + (long) index * Long.BYTES;
    }

    private AwaitedWord add(int index) {
        AwaitedWord word = new AwaitedWord(0);
        word.set(address(index), 1, index);
        awaited.add(word);
        return word;
    }

    private boolean isAnyThere() {
        return AwaitedWords.isAnyThere(bus, CORE);
    }

    @Test
    void aWordIsThereFromItsLeastValueOn() {
        assertThat(isAnyThere()).isFalse();
        AwaitedWord word = add(3);
        assertThat(isAnyThere()).isFalse();
        Memory.putLong(null, address(3), 2);
        assertThat(isAnyThere()).isTrue();
        awaited.remove(word);
        assertThat(isAnyThere()).isFalse();
        assertThat(awaited.isEmpty()).isTrue();
    }

    /** In whatever order they are removed, each of the others is still looked at. */
    @Test
    void eachOfManyIsLookedAtUntilItIsRemoved() {
        List<Integer> left = new ArrayList<>();
        List<AwaitedWord> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(add(i));
            left.add(i);
        }
        for (int removed = 0; removed < WORDS; removed++) {
            int next = left.get(removed * 7 % left.size());
            left.removeIf(index -> index == next);
            awaited.remove(words.get(next));
            for (int i = 0; i < WORDS; i++) {
                Memory.putLong(null, address(i), 1);
                assertThat(isAnyThere())
                        .as("word %d, left %s", i, left)
                        .isEqualTo(left.contains(i));
                Memory.putLong(null, address(i), 0);
            }
        }
    }
}
