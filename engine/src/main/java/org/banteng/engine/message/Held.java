package org.banteng.engine.message;

import org.banteng.machine.Memory;

/** A message that may have to wait for room in its queue. */
abstract class Held {
    private final int kind;
    private final int bytes;

    private Held(int kind, int bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    final int kind() {
        return kind;
    }

    final int bytes() {
        return bytes;
    }

    /** Writes envelope and payload. */
    abstract void write(long descriptor, long payload);

    /** It is on the queue. */
    void sent() {}

    /** A token, or an address. */
    static final class Word extends Held {
        private final int destination;
        private final long word;

        Word(int kind, int destination, long word) {
            super(kind, Envelope.WORD_BYTES);
            this.destination = destination;
            this.word = word;
        }

        @Override
        void write(long descriptor, long payload) {
            Envelope.write(descriptor, 0, Envelope.route(0, destination));
            Memory.putLong(null, payload, word);
        }
    }

    private static void writeEnvelope(long descriptor, Operation send) {
        Envelope.write(
                descriptor,
                Envelope.selector(send.context, send.tag),
                Envelope.route(send.source, send.destination));
    }

    /** An offer of a send's data, or its withdrawal. */
    static final class Offer extends Held {
        private final Operation send;

        Offer(int kind, Operation send) {
            super(kind, Envelope.OFFER_BYTES);
            this.send = send;
        }

        @Override
        void write(long descriptor, long payload) {
            writeEnvelope(descriptor, send);
            Envelope.writeOffer(payload, send);
        }
    }

    /** A whole message, whose data stay with the sender until there is room. */
    static final class Eager extends Held {
        private final Operation send;

        Eager(Operation send) {
            super(MessageKind.EAGER, (int) send.bytes);
            this.send = send;
        }

        @Override
        void write(long descriptor, long payload) {
            writeEnvelope(descriptor, send);
            Memory.copy(send.base, send.offset, null, payload, send.bytes);
        }

        @Override
        void sent() {
            send.complete(send.bytes);
        }
    }
}
