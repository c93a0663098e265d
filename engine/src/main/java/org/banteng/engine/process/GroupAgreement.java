package org.banteng.engine.process;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.group.Group;
import org.banteng.engine.message.Endpoint;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.SendMode;
import org.banteng.machine.Memory;

/**
 * Agreement among some of a communicator's ranks, the others knowing nothing of it: up a binomial
 * tree to the group's first rank and down again. The messages travel in the communicator's context
 * for collectives, with tags below all that collectives use.
 */
final class GroupAgreement implements Agreement {
    /** Tags of a program begin at 0; -1 is any tag. */
    private static final int BELOW_TAGS = -2;

    private static final String CALL = "createGroup";

    private final Communicator parent;
    private final Endpoint endpoint;
    private final Group group;
    private final int rank;
    private final int tag;

    /**
     * @param group the calling rank is a member
     * @param tag tells apart what several threads do at a time; 0 or more
     */
    GroupAgreement(Communicator parent, Group group, int tag) {
        this.parent = parent;
        this.endpoint = parent.endpoint();
        this.group = group;
        this.rank = group.rankOf(endpoint.world());
        this.tag = BELOW_TAGS - tag;
    }

    @Override
    public void greatest(int[] values) {
        int[] theirs = new int[values.length];
        int bit = 1;
        while (bit < group.size() && (rank & bit) == 0) {
            if (rank + bit < group.size()) {
                receive(rank + bit, theirs);
                for (int i = 0; i < values.length; i++) {
                    values[i] = Math.max(values[i], theirs[i]);
                }
            }
            bit <<= 1;
        }
        if (rank != 0) {
            send(rank - bit, values);
            receive(rank - bit, values);
        }
        for (bit >>= 1; bit > 0; bit >>= 1) {
            if (rank + bit < group.size()) {
                send(rank + bit, values);
            }
        }
    }

    private void send(int to, int[] values) {
        finish(
                endpoint.send(
                        SendMode.STANDARD,
                        CALL,
                        parent.context() + 1,
                        tag,
                        parent.rank(),
                        group.world(to),
                        values,
                        Memory.arrayBase(values),
                        (long) values.length * Integer.BYTES,
                        null));
    }

    private void receive(int from, int[] values) {
        finish(
                endpoint.receive(
                        CALL,
                        parent.context() + 1,
                        parent.group().rankOf(group.world(from)),
                        tag,
                        values,
                        Memory.arrayBase(values),
                        (long) values.length * Integer.BYTES,
                        null));
    }

    private void finish(Operation operation) {
        endpoint.waits().await(operation);
        EngineException error = operation.error();
        endpoint.recycle(operation);
        if (error != null) {
            throw error;
        }
    }
}
