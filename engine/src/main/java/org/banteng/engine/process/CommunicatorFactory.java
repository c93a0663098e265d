package org.banteng.engine.process;

import org.banteng.engine.collective.Collectives;
import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.communicator.Team;
import org.banteng.engine.datatype.Datatypes;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.group.Group;
import org.banteng.engine.message.Operation;
import org.banteng.engine.op.Op;
import org.banteng.machine.Memory;

import java.util.function.Consumer;

/**
 * Communicators from communicators (MPI 4.1, section 7.4). A new one needs a context that none of
 * its ranks uses yet: each proposes its smallest, and the greatest proposal is it.
 *
 * <p>While a rank makes several communicators side by side, two of them could end up with the same
 * context. If any rank says that it may be doing so, all vote on the outcome, and begin again when
 * one of them has used that context meanwhile.
 */
public final class CommunicatorFactory {
    private static final String NO_NAME = "";

    private final Process process;

    CommunicatorFactory(Process process) {
        this.process = process;
    }

    /** A communicator of the same ranks. All ranks of {@code parent} call. */
    public Communicator duplicate(Communicator parent) {
        return derive(parent, parent.group(), agreeIn(parent), true);
    }

    /**
     * As {@link #duplicate}, on a fiber of its own.
     *
     * @param whenMade gets the communicator, before the operation completes
     * @return completes when it is made
     */
    public Operation startDuplicate(
            String call, Communicator parent, Consumer<Communicator> whenMade) {
        Team team = parent.team();
        Operation operation = process.endpoint().collective(call, parent.context());
        process.creationStarted();
        process.fork(
                call,
                () -> {
                    EngineException error = null;
                    try {
                        int context = agree(values -> greatest(team, values));
                        whenMade.accept(derive(parent, parent.group(), context, true));
                    } catch (EngineException e) {
                        error = e;
                    } finally {
                        process.creationEnded();
                        process.endpoint().completeCollective(operation, error);
                    }
                });
        return operation;
    }

    /**
     * A communicator for each colour, its ranks ordered by key. All ranks of {@code parent} call.
     *
     * @param isMember whether the calling rank wants to be in one
     * @return {@code null} if it does not
     */
    public Communicator split(Communicator parent, boolean isMember, int colour, int key) {
        int context = agreeIn(parent);
        Group group = new Splitting(parent).split(isMember, colour, key);
        return isMember ? derive(parent, group, context, false) : null;
    }

    /**
     * A communicator of some ranks. All ranks of {@code parent} call; those that give the same
     * group end up together.
     *
     * @return {@code null} if the calling rank is not in {@code group}
     * @throws EngineException if a rank in {@code group} is not in {@code parent}
     */
    public Communicator create(Communicator parent, Group group) {
        requireSubset("create", parent, group);
        int context = agreeIn(parent);
        return isIn(group) ? derive(parent, group, context, false) : null;
    }

    /**
     * A communicator of some ranks. Only they call.
     *
     * @param tag tells apart what several threads do at a time
     * @return {@code null} if the calling rank is not in {@code group}
     */
    public Communicator createGroup(Communicator parent, Group group, int tag) {
        requireSubset("createGroup", parent, group);
        if (!isIn(group)) {
            return null;
        }
        int context = agree(new GroupAgreement(parent, group, tag));
        return derive(parent, group, context, false);
    }

    private boolean isIn(Group group) {
        return group.rankOf(process.rank()) != Group.NOT_A_MEMBER;
    }

    private static void requireSubset(String call, Communicator parent, Group group) {
        for (int rank = 0; rank < group.size(); rank++) {
            if (parent.group().rankOf(group.world(rank)) == Group.NOT_A_MEMBER) {
                throw new EngineException(
                        ErrorClass.GROUP,
                        call
                                + ": rank "
                                + rank
                                + " of the group (rank "
                                + group.world(rank)
                                + " of COMM_WORLD) is not in the communicator");
            }
        }
    }

    /** What a new communicator takes over from its parent. */
    private Communicator derive(
            Communicator parent, Group group, int context, boolean withAttributes) {
        Communicator made = new Communicator(process.endpoint(), group, context, NO_NAME);
        made.setReturnsErrors(parent.returnsErrors());
        if (withAttributes) {
            made.attributes().putAll(parent.attributes());
        }
        process.made(made);
        return made;
    }

    private int agreeIn(Communicator parent) {
        return agree(values -> greatest(parent.blockingTeam(), values));
    }

    private static void greatest(Team team, int[] values) {
        Collectives.allReduce(
                team,
                Collectives.IN_PLACE,
                0,
                values,
                Memory.arrayBase(values),
                values.length,
                Datatypes.INT,
                Op.MAX);
    }

    private int agree(Agreement agreement) {
        while (true) {
            int[] values = {process.nextContext(), process.createsConcurrently() ? 1 : 0};
            agreement.greatest(values);
            int context = values[0];
            if (context < 0) {
                throw new EngineException(
                        ErrorClass.INTERN, "all contexts for communicators have been used");
            }
            boolean taken = context < process.nextContext();
            process.usedContext(context);
            if (values[1] == 0) {
                return context;
            }
            int[] vetoes = {taken ? 1 : 0};
            agreement.greatest(vetoes);
            if (vetoes[0] == 0) {
                return context;
            }
        }
    }
}
