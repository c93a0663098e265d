package org.banteng.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Which receive a message takes, and which message a receive: MPI's order, wildcards included. */
class MatcherTest {
    private static final int CONTEXT = 4;
    private static final int ANY = Matcher.ANY;

    private final Matcher matcher = new Matcher();

    @Test
    void aMessageTakesTheReceiveThatWasPostedFirst() {
        Operation first = post(CONTEXT, 1, 5);
        Operation second = post(CONTEXT, 1, 5);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isSameAs(first);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isSameAs(second);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isNull();
    }

    @Test
    void wildcardsAndNamesAreTakenInTheOrderOfPosting() {
        Operation anySource = post(CONTEXT, ANY, 5);
        Operation named = post(CONTEXT, 1, 5);
        Operation anyTag = post(CONTEXT, 1, ANY);
        Operation anything = post(CONTEXT, ANY, ANY);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isSameAs(anySource);
        assertThat(matcher.takePosted(CONTEXT, 1, 6)).isSameAs(anyTag);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isSameAs(named);
        assertThat(matcher.takePosted(CONTEXT, 7, 7)).isSameAs(anything);
    }

    @Test
    void contextsAreKeptApart() {
        post(CONTEXT, ANY, ANY);
        assertThat(matcher.takePosted(CONTEXT + 2, 0, 0)).isNull();
    }

    @Test
    void aReceiveTakesTheMessageThatArrivedFirst() {
        Arrival first = arrive(CONTEXT, 2, 9);
        Arrival second = arrive(CONTEXT, 1, 9);
        assertThat(matcher.findArrived(CONTEXT, ANY, 9)).isSameAs(first);
        assertThat(matcher.findArrived(CONTEXT, 1, ANY)).isSameAs(second);
        matcher.removeArrived(first);
        assertThat(matcher.findArrived(CONTEXT, ANY, ANY)).isSameAs(second);
        assertThat(matcher.findArrived(CONTEXT, 2, 9)).isNull();
    }

    /**
     * A single receive is kept in a place of its own; others that come meanwhile stay behind it.
     */
    @ParameterizedTest
    @ValueSource(ints = {ANY, 1})
    void aReceiveMayLeaveWhetherItIsAloneOrNot(int source) {
        Operation alone = post(CONTEXT, source, 5);
        matcher.removePosted(alone);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isNull();

        Operation first = post(CONTEXT, source, 5);
        Operation second = post(CONTEXT, 1, 5);
        Operation third = post(CONTEXT, source, 5);
        matcher.removePosted(second);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isSameAs(first);
        Operation last = post(CONTEXT, 1, ANY);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isSameAs(third);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isSameAs(last);
        assertThat(matcher.takePosted(CONTEXT, 1, 5)).isNull();
        assertThat(matcher.postedCount()).isZero();
    }

    /** Against the plainest possible model: one list of receives and one of messages. */
    @RepeatedTest(20)
    void agreesWithAListSearchedFromTheFront() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Operation> receives = new ArrayList<>();
        List<int[]> wanted = new ArrayList<>();
        List<Arrival> messages = new ArrayList<>();
        for (int step = 0; step < 3000; step++) {
            int context = 2 * random.nextInt(2);
            int source = random.nextInt(40);
            int tag = random.nextInt(3);
            if (!receives.isEmpty() && random.nextInt(8) == 0) {
                int cancelled = random.nextInt(receives.size());
                matcher.removePosted(receives.remove(cancelled));
                wanted.remove(cancelled);
            } else if (random.nextBoolean()) {
                int found = -1;
                for (int i = 0; i < receives.size() && found < 0; i++) {
                    int[] want = wanted.get(i);
                    if (want[0] == context
                            && (want[1] == source || want[1] == ANY)
                            && (want[2] == tag || want[2] == ANY)) {
                        found = i;
                    }
                }
                Operation taken = matcher.takePosted(context, source, tag);
                assertThat(taken)
                        .as("seed %d, step %d", seed, step)
                        .isSameAs(found < 0 ? null : receives.get(found));
                if (found >= 0) {
                    receives.remove(found);
                    wanted.remove(found);
                } else {
                    messages.add(arrive(context, source, tag));
                }
            } else {
                int wantSource = random.nextInt(4) == 0 ? ANY : source;
                int wantTag = random.nextInt(4) == 0 ? ANY : tag;
                Arrival expected = null;
                for (Arrival each : messages) {
                    if (expected == null
                            && each.context == context
                            && (wantSource == ANY || wantSource == each.source)
                            && (wantTag == ANY || wantTag == each.tag)) {
                        expected = each;
                    }
                }
                assertThat(matcher.findArrived(context, wantSource, wantTag))
                        .as("seed %d, step %d", seed, step)
                        .isSameAs(expected);
                if (expected != null) {
                    matcher.removeArrived(expected);
                    messages.remove(expected);
                } else {
                    receives.add(post(context, wantSource, wantTag));
                    wanted.add(new int[] {context, wantSource, wantTag});
                }
            }
        }
        assertThat(matcher.arrivedCount()).isEqualTo(messages.size());
        assertThat(matcher.postedCount()).isEqualTo(receives.size());
    }

    private Operation post(int context, int source, int tag) {
        Operation receive = new Operation(null);
        receive.address(context, tag, source, 0);
        matcher.post(receive);
        return receive;
    }

    private Arrival arrive(int context, int source, int tag) {
        Arrival arrival = new Arrival();
        arrival.context = context;
        arrival.source = source;
        arrival.tag = tag;
        matcher.addArrived(arrival);
        return arrival;
    }
}
