package org.banteng.engine.collective;

import org.banteng.engine.communicator.Team;
import org.banteng.engine.message.Operation;

/**
 * Sends and receives under way, finished together: also when something else has gone wrong
 * meanwhile, since their memory is in use until then.
 */
final class Pending implements AutoCloseable {
    private final Team team;
    private final Operation[] operations;
    private int count;

    /**
     * @param most how many there will be
     */
    Pending(Team team, int most) {
        this.team = team;
        this.operations = new Operation[most];
    }

    void send(int to, Object base, long at, long bytes) {
        operations[count++] = team.startSend(to, base, at, bytes);
    }

    void receive(int from, Object base, long at, long bytes) {
        operations[count++] = team.startReceive(from, base, at, bytes);
    }

    /** Waits for all; throws the first error. */
    @Override
    public void close() {
        team.finishAll(operations, count);
    }
}
