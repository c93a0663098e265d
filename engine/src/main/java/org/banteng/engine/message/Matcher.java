package org.banteng.engine.message;

/**
 * Brings messages and receives of one rank together, in the order that MPI promises (MPI 4.1,
 * section 3.5): a message takes the receive that was posted first among those that it fits, a
 * receive the message that arrived first among those that fit it.
 *
 * <p>Receives that name their source are kept by context and source, so that a thousand senders do
 * not make each search a thousand steps; those from any source are on a list of their own, and the
 * earlier of the two candidates wins. Messages are kept both by context and source and in order of
 * arrival.
 */
final class Matcher {
    static final int ANY = -1;

    /** Most ranks of a large job never have more than a message or two to match. */
    private static final int FIRST_BUCKETS = 1;

    private Operation[] postedFirst = new Operation[FIRST_BUCKETS];
    private Operation[] postedLast = new Operation[FIRST_BUCKETS];

    /** While only one receive is posted, it is here and on no list: the common case, and short. */
    private Operation only;

    private Operation anyFirst;
    private Operation anyLast;
    private int postedCount;
    private long sequence;

    private Arrival[] arrivedFirst = new Arrival[FIRST_BUCKETS];
    private Arrival[] arrivedLast = new Arrival[FIRST_BUCKETS];
    private Arrival orderFirst;
    private Arrival orderLast;
    private int arrivedCount;

    /** Whether nothing has come that waits, and no receive waits for anything. */
    boolean isEmpty() {
        return (postedCount | arrivedCount) == 0;
    }

    /** Takes the receive for a message out, or returns {@code null}: none is posted. */
    Operation takePosted(int context, int source, int tag) {
        if (postedCount == 0) {
            return null;
        }
        return only != null ? takeOnly(context, source, tag) : takeListed(context, source, tag);
    }

    private Operation takeOnly(int context, int source, int tag) {
        Operation receive = only;
        if (receive.context != context
                || !fits(receive.source, source)
                || !fits(receive.tag, tag)) {
            return null;
        }
        takeIfOnly(receive);
        return receive;
    }

    /** Takes a receive out if it is the only one that is posted. */
    boolean takeIfOnly(Operation receive) {
        if (receive != only) {
            return false;
        }
        only = null;
        postedCount = 0;
        receive.posted = false;
        return true;
    }

    private Operation takeListed(int context, int source, int tag) {
        Operation beforeNamed = null;
        Operation named = postedFirst[bucket(context, source)];
        while (named != null
                && !(named.context == context && named.source == source && fits(named.tag, tag))) {
            beforeNamed = named;
            named = named.next;
        }
        Operation beforeAny = null;
        Operation any = anyFirst;
        while (any != null && !(any.context == context && fits(any.tag, tag))) {
            beforeAny = any;
            any = any.next;
        }
        if (any != null && (named == null || any.sequence < named.sequence)) {
            removeListed(any, beforeAny);
            return any;
        }
        if (named != null) {
            removeListed(named, beforeNamed);
        }
        return named;
    }

    /** Puts a receive behind those already posted. */
    void post(Operation receive) {
        receive.sequence = sequence++;
        receive.posted = true;
        if (postedCount == 0) {
            only = receive;
        } else {
            if (only != null) {
                list(only);
                only = null;
            }
            list(receive);
        }
        postedCount++;
    }

    private void list(Operation receive) {
        receive.next = null;
        if (receive.source == ANY) {
            if (anyLast == null) {
                anyFirst = receive;
            } else {
                anyLast.next = receive;
            }
            anyLast = receive;
        } else {
            growPosted();
            append(receive, bucket(receive.context, receive.source));
        }
    }

    private void append(Operation receive, int bucket) {
        Operation last = postedLast[bucket];
        receive.next = null;
        if (last == null) {
            postedFirst[bucket] = receive;
        } else {
            last.next = receive;
        }
        postedLast[bucket] = receive;
    }

    /** Takes a posted receive out, wherever it is. */
    void removePosted(Operation receive) {
        if (takeIfOnly(receive)) {
            return;
        }
        Operation before = null;
        Operation each =
                receive.source == ANY
                        ? anyFirst
                        : postedFirst[bucket(receive.context, receive.source)];
        while (each != receive) {
            before = each;
            each = each.next;
        }
        removeListed(receive, before);
    }

    /**
     * Takes a receive out of its list. Most often it is the first: so nothing is kept that would
     * find the one in front of it.
     *
     * @param before the one in front of it, or {@code null}
     */
    private void removeListed(Operation receive, Operation before) {
        receive.posted = false;
        postedCount--;
        Operation next = receive.next;
        receive.next = null;
        if (receive.source == ANY) {
            if (before == null) {
                anyFirst = next;
            } else {
                before.next = next;
            }
            if (next == null) {
                anyLast = before;
            }
            return;
        }
        int bucket = bucket(receive.context, receive.source);
        if (before == null) {
            postedFirst[bucket] = next;
        } else {
            before.next = next;
        }
        if (next == null) {
            postedLast[bucket] = before;
        }
    }

    /** The message for a receive, left where it is, or {@code null}: none has come. */
    Arrival findArrived(int context, int source, int tag) {
        if (arrivedCount == 0) {
            return null;
        }
        if (source == ANY) {
            Arrival arrival = orderFirst;
            while (arrival != null && !(arrival.context == context && fits(tag, arrival.tag))) {
                arrival = arrival.nextInOrder;
            }
            return arrival;
        }
        Arrival arrival = arrivedFirst[bucket(context, source)];
        while (arrival != null
                && !(arrival.context == context
                        && arrival.source == source
                        && fits(tag, arrival.tag))) {
            arrival = arrival.nextInBucket;
        }
        return arrival;
    }

    /** The rendezvous with the given sender and token, or {@code null}: it has matched. */
    Arrival findRendezvous(int sender, int token) {
        Arrival arrival = orderFirst;
        while (arrival != null
                && !(arrival.block == 0
                        && arrival.localSend == null
                        && arrival.sender == sender
                        && arrival.token == token)) {
            arrival = arrival.nextInOrder;
        }
        return arrival;
    }

    /** The message that is a send of the same core, or {@code null}: it has matched. */
    Arrival findLocal(Operation send) {
        Arrival arrival = orderFirst;
        while (arrival != null && arrival.localSend != send) {
            arrival = arrival.nextInOrder;
        }
        return arrival;
    }

    /** Puts a message behind those that arrived before. */
    void addArrived(Arrival arrival) {
        growArrived();
        append(arrival, bucket(arrival.context, arrival.source));
        arrival.previousInOrder = orderLast;
        if (orderLast == null) {
            orderFirst = arrival;
        } else {
            orderLast.nextInOrder = arrival;
        }
        orderLast = arrival;
        arrivedCount++;
    }

    private void append(Arrival arrival, int bucket) {
        Arrival last = arrivedLast[bucket];
        arrival.previousInBucket = last;
        arrival.nextInBucket = null;
        if (last == null) {
            arrivedFirst[bucket] = arrival;
        } else {
            last.nextInBucket = arrival;
        }
        arrivedLast[bucket] = arrival;
    }

    /** Takes a message out. */
    void removeArrived(Arrival arrival) {
        arrivedCount--;
        int bucket = bucket(arrival.context, arrival.source);
        if (arrival.nextInBucket != null) {
            arrival.nextInBucket.previousInBucket = arrival.previousInBucket;
        } else {
            arrivedLast[bucket] = arrival.previousInBucket;
        }
        if (arrival.previousInBucket != null) {
            arrival.previousInBucket.nextInBucket = arrival.nextInBucket;
        } else {
            arrivedFirst[bucket] = arrival.nextInBucket;
        }
        if (arrival.nextInOrder != null) {
            arrival.nextInOrder.previousInOrder = arrival.previousInOrder;
        } else {
            orderLast = arrival.previousInOrder;
        }
        if (arrival.previousInOrder != null) {
            arrival.previousInOrder.nextInOrder = arrival.nextInOrder;
        } else {
            orderFirst = arrival.nextInOrder;
        }
    }

    /** The message that arrived first, or {@code null}. */
    Arrival firstArrived() {
        return orderFirst;
    }

    /** How many messages wait for their receives. */
    int arrivedCount() {
        return arrivedCount;
    }

    /** How many receives wait for their messages. */
    int postedCount() {
        return postedCount;
    }

    private static boolean fits(int wanted, int tag) {
        return wanted == tag || wanted == ANY;
    }

    private int bucket(int context, int source) {
        return bucket(context, source, postedFirst.length);
    }

    private static int bucket(int context, int source, int buckets) {
        return (source + context * 31) & (buckets - 1);
    }

    private void growPosted() {
        if (postedCount >= 2 * postedFirst.length) {
            grow();
        }
    }

    private void growArrived() {
        if (arrivedCount >= 2 * arrivedFirst.length) {
            grow();
        }
    }

    /** Doubles the buckets of both tables; the order within each source stays. */
    private void grow() {
        Operation[] operations = postedFirst;
        Arrival[] arrivals = arrivedFirst;
        int buckets = 2 * postedFirst.length;
        postedFirst = new Operation[buckets];
        postedLast = new Operation[buckets];
        arrivedFirst = new Arrival[buckets];
        arrivedLast = new Arrival[buckets];
        for (Operation first : operations) {
            for (Operation each = first; each != null; ) {
                Operation next = each.next;
                append(each, bucket(each.context, each.source));
                each = next;
            }
        }
        for (Arrival first : arrivals) {
            for (Arrival each = first; each != null; ) {
                Arrival next = each.nextInBucket;
                append(each, bucket(each.context, each.source));
                each = next;
            }
        }
    }
}
