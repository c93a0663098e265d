package org.banteng.engine.communicator;

import org.banteng.engine.message.Gate;
import org.banteng.engine.message.Migration;
import org.banteng.machine.Fiber;

import java.util.Arrays;

/**
 * The ranks of one core in one collective: each has a seat, from 0, and has told where its input
 * and its output are. When all have come, one leads: it does the work for all, and the others sleep
 * until it has ended the meeting. Their memory is in reach: they are threads of one process.
 *
 * <p>The last to come leads, so it need not sleep at all. It does so in the name of seat 0: with
 * that rank's messages, which it may touch since it runs on the same core. If it does not, one of
 * the two having moved, seat 0 leads itself.
 *
 * <p>An array of fibers is all that tells who still waits: a seat is emptied when its rank may go
 * on, and only that rank fills it again.
 */
public final class Meeting implements Gate {
    private final Neighbours neighbours;
    private final Fiber[] waiting;
    private final Object[] inputs;
    private final long[] inputOffsets;
    private final Object[] outputs;
    private final long[] outputOffsets;
    private int missing;
    private int leader;
    private Migration helped;
    private Throwable failure;

    /** Which collective it is. */
    int tag;

    Meeting next;

    Meeting(Neighbours neighbours) {
        int size = neighbours.size();
        this.neighbours = neighbours;
        this.waiting = new Fiber[size];
        this.inputs = new Object[size];
        this.inputOffsets = new long[size];
        this.outputs = new Object[size];
        this.outputOffsets = new long[size];
        this.missing = size;
    }

    /** A rank takes its seat; the last one to come leads, or makes the leader ready. */
    void come(
            int seat,
            Fiber fiber,
            Object input,
            long inputOffset,
            Object output,
            long outputOffset) {
        inputs[seat] = input;
        inputOffsets[seat] = inputOffset;
        outputs[seat] = output;
        outputOffsets[seat] = outputOffset;
        waiting[seat] = fiber;
        if (--missing == 0) {
            missing = waiting.length;
            leader = waiting[0].core() == fiber.core() ? seat : 0;
            Fiber leading = waiting[leader];
            waiting[leader] = null;
            if (leader != seat) {
                leading.ready();
            }
        }
    }

    /**
     * Whether a rank leads; to be asked when it is not waiting any more, and before it comes again.
     */
    boolean isLedBy(int seat) {
        return leader == seat;
    }

    /** The leader works with another's messages, whose rank is not to move meanwhile. */
    void help(Migration other) {
        helped = other;
        other.helperStarted();
    }

    /** The leader waits for all to come, the others for the end. */
    @Override
    public boolean isClosedFor(int seat, Fiber fiber) {
        return waiting[seat] == fiber;
    }

    void throwFailure() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /** The context of the collective, for reports. */
    public int context() {
        return neighbours.context();
    }

    /** How many seats there are. */
    public int size() {
        return waiting.length;
    }

    /** The rank in the communicator that has a seat. */
    public int rank(int seat) {
        return neighbours.rank(seat);
    }

    /** The base of a rank's input. */
    public Object input(int seat) {
        return inputs[seat];
    }

    /** The offset of a rank's input. */
    public long inputOffset(int seat) {
        return inputOffsets[seat];
    }

    /** The base of a rank's output. */
    public Object output(int seat) {
        return outputs[seat];
    }

    /** The offset of a rank's output. */
    public long outputOffset(int seat) {
        return outputOffsets[seat];
    }

    /** The leader has done the work: the others go on. */
    public void end() {
        end(null);
    }

    /**
     * The work cannot be done.
     *
     * @param reason thrown to the other ranks too: a runtime exception or an error
     */
    public void fail(Throwable reason) {
        end(reason);
    }

    private void end(Throwable reason) {
        failure = reason;
        if (helped != null) {
            helped.helperEnded();
            helped = null;
        }
        Arrays.fill(inputs, null);
        Arrays.fill(outputs, null);
        for (int seat = 0; seat < waiting.length; seat++) {
            Fiber fiber = waiting[seat];
            if (fiber != null) {
                waiting[seat] = null;
                fiber.ready();
            }
        }
        neighbours.remove(this, reason == null);
    }

    /** A rank that others wait for: one that has not come, or else the leader. */
    public int awaitedRank() {
        for (int seat = 1; seat < waiting.length; seat++) {
            if (waiting[seat] == null) {
                return rank(seat);
            }
        }
        return rank(0);
    }
}
