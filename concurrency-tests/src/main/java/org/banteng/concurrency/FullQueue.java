package org.banteng.concurrency;

/** A full queue, a sender that tries to send on, and a receiver that makes room as it goes. */
final class FullQueue {
    /** How many messages the sender has on top of those that fill the queue. */
    private static final int MORE = 4;

    /** Enough for the receiver to get in between, few enough not to hang without it. */
    private static final int TRIES = 200;

    private final SmallQueue queue;
    private final int filled;
    private final int bytes;
    private int received;

    /**
     * Fills the queue.
     *
     * @param filled how many messages that takes
     * @param bytes of payload each
     */
    FullQueue(int filled, int bytes) {
        this.filled = filled;
        this.bytes = bytes;
        this.queue = SmallQueue.connected().afterSending(filled, bytes);
        if (queue.send(filled + 1, bytes)) {
            throw new AssertionError("the queue is not full after message " + filled);
        }
    }

    /** Sends on as far as there is room: the number of the last message sent. */
    int sendOn() {
        int sent = filled;
        for (int attempt = 0; attempt < TRIES && sent < filled + MORE; attempt++) {
            if (queue.send(sent + 1, bytes)) {
                sent++;
            }
        }
        return sent;
    }

    /** Receives what filled the queue: the number of the last message that was the right one. */
    int receiveFilled() {
        while (received < filled && queue.receive() == received + 1) {
            received++;
        }
        return received;
    }

    /** Receives the rest and closes the queue: the number of the last that was the right one. */
    int receiveRest() {
        while (queue.receive() == received + 1) {
            received++;
        }
        queue.close();
        return received;
    }
}
