package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.communicator.Team;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.Operation;
import org.banteng.engine.process.Process;
import org.banteng.machine.Memory;

import java.util.function.Consumer;

/**
 * Collective operations that do not block: the blocking ones, each on a fiber of its own (MPI 4.1,
 * section 6.12).
 */
final class Background {
    private Background() {}

    /**
     * Does an operation, or begins it.
     *
     * @param blocks whether to return when it is done
     * @return {@code null} if it is done
     */
    static Request run(
            Process process,
            Communicator communicator,
            boolean blocks,
            String call,
            Part send,
            Part recv,
            Consumer<Team> body) {
        if (!blocks) {
            return start(process, communicator, call, send, recv, body);
        }
        body.accept(communicator.blockingTeam());
        send.keepAlive();
        recv.keepAlive();
        return null;
    }

    /**
     * Begins one.
     *
     * @param sendbuf what must live as long as the operation, or {@code null}
     * @param recvbuf more of that, or {@code null}
     * @param body the blocking form
     */
    static Request start(
            Process process,
            Communicator communicator,
            String call,
            Object sendbuf,
            Object recvbuf,
            Consumer<Team> body) {
        Team team = communicator.team();
        if (communicator.size() == 1) {
            body.accept(team);
            return new Request(process, communicator, Status.empty());
        }
        Operation operation = process.endpoint().collective(call, communicator.context());
        process.fork(
                call,
                () -> {
                    EngineException error = run(call, team, body);
                    process.endpoint().completeCollective(operation, error);
                    Memory.keepAlive(sendbuf);
                    Memory.keepAlive(recvbuf);
                });
        return new Request(process, communicator, operation);
    }

    /** What goes wrong must reach whoever waits for the request. */
    private static EngineException run(String call, Team team, Consumer<Team> body) {
        try {
            body.accept(team);
            return null;
        } catch (EngineException e) {
            return e;
        } catch (RuntimeException | Error e) {
            return new EngineException(ErrorClass.INTERN, call + ": " + e, e);
        }
    }
}
