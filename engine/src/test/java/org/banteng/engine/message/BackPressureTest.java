package org.banteng.engine.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * More messages than a queue takes, and a sender that has nothing else to do: its core sleeps, and
 * must be woken when there is room again.
 */
class BackPressureTest {
    private static final int MESSAGES = 5_000;
    private static final int CONTEXT = 0;

    @RepeatedTest(5)
    void aSenderThatSleepsForWantOfRoomIsWoken() throws Exception {
        TestJob.run(
                2,
                2,
                endpoint -> {
                    if (endpoint.world() == 0) {
                        sendAll(endpoint);
                    } else {
                        receiveAll(endpoint);
                    }
                });
    }

    /** It may be too late for that, and is: the message will go out as soon as there is room. */
    @Test
    void aSendThatWaitsForRoomIsNotCancelled() throws Exception {
        TestJob.run(
                2,
                2,
                endpoint -> {
                    if (endpoint.world() == 0) {
                        Operation[] sends = startAll(endpoint);
                        Operation last = sends[MESSAGES - 1];
                        assertThat(last.isDone()).isFalse();
                        endpoint.cancel(last);
                        endpoint.waits().awaitAll(sends, MESSAGES);
                        assertThat(last.isCancelled()).isFalse();
                    } else {
                        receiveAll(endpoint);
                    }
                });
    }

    private static void sendAll(Endpoint endpoint) {
        endpoint.waits().awaitAll(startAll(endpoint), MESSAGES);
    }

    private static Operation[] startAll(Endpoint endpoint) {
        Operation[] sends = new Operation[MESSAGES];
        for (int i = 0; i < MESSAGES; i++) {
            sends[i] =
                    endpoint.send(SendMode.STANDARD, "iSend", CONTEXT, i, 0, 1, null, 0, 0, null);
        }
        return sends;
    }

    /** Looks at its messages only when the sender's core has long gone to sleep. */
    private static void receiveAll(Endpoint endpoint) {
        while (!endpoint.job().core(0).isAsleep()) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < MESSAGES; i++) {
            Operation receive = endpoint.receive("recv", CONTEXT, 0, i, null, 0, 0, null);
            endpoint.waits().await(receive);
            endpoint.recycle(receive);
        }
    }
}
