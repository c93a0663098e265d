package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.message.Operation;

/**
 * Sends and receives under way, finished together: also when something else has gone wrong
 * meanwhile, since their memory is in use until then.
 */
final class Pending implements AutoCloseable {
    private final Team team;
    private final int most;
    private Operation[] operations;
    private int count;

    /**
     * @param most how many there will be
     */
    Pending(Team team, int most) {
        this.team = team;
        this.most = most;
    }

    /** Sends; a small message is mostly gone at once, and there is nothing to finish. */
    void send(int to, Object base, long at, long bytes) {
        if (!team.trySend(to, base, at, bytes)) {
            add(team.startSend(to, base, at, bytes));
        }
    }

    void receive(int from, Object base, long at, long bytes) {
        add(team.startReceive(from, base, at, bytes));
    }

    private void add(Operation operation) {
        if (operations == null) {
            operations = new Operation[most];
        }
        operations[count++] = operation;
    }

    /** Waits for all; throws the first error. */
    @Override
    public void close() {
        if (count == 1) {
            team.finish(operations[0]);
        } else if (count > 0) {
            team.finishAll(operations, count);
        }
    }
}
