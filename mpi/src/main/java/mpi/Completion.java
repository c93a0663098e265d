package mpi;

import org.banteng.engine.communicator.Communicator;
import org.banteng.engine.error.EngineException;
import org.banteng.engine.error.ErrorClass;
import org.banteng.engine.message.Operation;
import org.banteng.engine.message.Waits;
import org.banteng.engine.process.Process;

import java.util.Arrays;

/**
 * Waiting and testing, for one request or any, all or some of several (MPI 4.1, sections 3.7.3 and
 * 3.7.5). The error of a request goes to the error handler of its communicator.
 */
final class Completion {
    private static final Status[] NONE = {};

    /** Stands for a status that nobody wants to see. */
    private static final Status DONE = Status.empty();

    private Completion() {}

    /**
     * Waits for one.
     *
     * @param wantsStatus whether to make a status
     * @return {@code null} unless wanted
     */
    static Status await(String call, Request request, boolean wantsStatus) throws MPIException {
        Process process = Calls.enter(call);
        Communicator communicator = process.world();
        try {
            request.requireOwner(process, call);
            if (!request.isActive()) {
                return wantsStatus ? Status.empty() : null;
            }
            communicator = request.communicator();
            if (!request.isDone()) {
                process.endpoint().waits().await(request.operation());
            }
            Status status = wantsStatus ? request.status() : null;
            throwIfAny(request.finish(process));
            return status;
        } catch (EngineException e) {
            throw Errors.raise(process, communicator, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Whether one is done.
     *
     * @param wantsStatus whether to make a status
     * @return {@code null} if it is not done
     */
    static Status test(String call, Request request, boolean wantsStatus) throws MPIException {
        Process process = Calls.enter(call);
        Communicator communicator = process.world();
        try {
            request.requireOwner(process, call);
            if (!request.isActive()) {
                return wantsStatus ? Status.empty() : DONE;
            }
            communicator = request.communicator();
            if (!isDoneNow(process, request)) {
                return null;
            }
            Status status = wantsStatus ? request.status() : DONE;
            throwIfAny(request.finish(process));
            return status;
        } catch (EngineException e) {
            throw Errors.raise(process, communicator, e);
        } finally {
            process.leave();
        }
    }

    /** As {@link #test}, but the request stays as it is. */
    static Status look(Request request) throws MPIException {
        Process process = Calls.enter("getStatus");
        try {
            request.requireOwner(process, "getStatus");
            if (!request.isActive()) {
                return Status.empty();
            }
            return isDoneNow(process, request) ? request.status() : null;
        } catch (EngineException e) {
            throw Errors.raise(process, e);
        } finally {
            process.leave();
        }
    }

    private static boolean isDoneNow(Process process, Request request) {
        if (!request.isDone()) {
            process.endpoint().waits().look();
        }
        return request.isDone();
    }

    /**
     * Waits for one of several.
     *
     * @param status gets the status of the one, if not {@code null}
     * @return the index of one that is done; {@link Constants#UNDEFINED} if none is active
     */
    static int awaitAny(String call, Request[] requests, Status[] status) throws MPIException {
        return any(call, requests, status, true);
    }

    /**
     * Whether one of several is done.
     *
     * @param status gets the status of the one, if not {@code null}, or of none
     * @return as {@link #awaitAny}; {@link Constants#UNDEFINED} also if none is done
     */
    static int testAny(String call, Request[] requests, Status[] status) throws MPIException {
        return any(call, requests, status, false);
    }

    private static int any(String call, Request[] requests, Status[] status, boolean waits)
            throws MPIException {
        Process process = Calls.enter(call);
        Communicator communicator = process.world();
        try {
            if (countActive(process, call, requests) == 0) {
                if (status != null) {
                    status[0] = Status.empty().at(Constants.UNDEFINED);
                }
                return Constants.UNDEFINED;
            }
            int index = waits ? awaitOne(process, requests) : lookForOne(process, requests);
            if (index < 0) {
                return Constants.UNDEFINED;
            }
            communicator = requests[index].communicator();
            if (status != null) {
                status[0] = requests[index].status().at(index);
            }
            throwIfAny(requests[index].finish(process));
            return index;
        } catch (EngineException e) {
            throw Errors.raise(process, communicator, e);
        } finally {
            process.leave();
        }
    }

    /**
     * Waits for all of several.
     *
     * @param wantsStatus whether to make statuses
     * @return {@code null} unless wanted
     */
    static Status[] awaitAll(String call, Request[] requests, boolean wantsStatus)
            throws MPIException {
        Process process = Calls.enter(call);
        Failures failures = null;
        try {
            if (countActive(process, call, requests) > 0) {
                awaitEach(process, requests);
            }
            Status[] statuses = wantsStatus ? new Status[requests.length] : null;
            failures = finishAll(process, requests, statuses);
            Failures.throwIfAny(call, failures);
            return statuses;
        } catch (EngineException e) {
            throw Errors.raise(process, Failures.communicator(failures, process), e);
        } finally {
            process.leave();
        }
    }

    /**
     * Whether all of several are done.
     *
     * @param wantsStatus whether to make statuses
     * @return {@code null} if not all are done
     */
    static Status[] testAll(String call, Request[] requests, boolean wantsStatus)
            throws MPIException {
        Process process = Calls.enter(call);
        Failures failures = null;
        try {
            if (countActive(process, call, requests) > 0) {
                process.endpoint().waits().look();
            }
            for (Request request : requests) {
                if (request != null && request.isActive() && !request.isDone()) {
                    return null;
                }
            }
            Status[] statuses = wantsStatus ? new Status[requests.length] : null;
            failures = finishAll(process, requests, statuses);
            Failures.throwIfAny(call, failures);
            return wantsStatus ? statuses : NONE;
        } catch (EngineException e) {
            throw Errors.raise(process, Failures.communicator(failures, process), e);
        } finally {
            process.leave();
        }
    }

    /**
     * Which of several are done.
     *
     * @param waits whether to wait until at least one is done
     * @return the statuses of all that are done, with their indices; {@code null} if none is active
     */
    static Status[] some(String call, Request[] requests, boolean waits) throws MPIException {
        Process process = Calls.enter(call);
        Failures failures = null;
        try {
            if (countActive(process, call, requests) == 0) {
                return null;
            }
            if (waits) {
                awaitOne(process, requests);
            } else {
                process.endpoint().waits().look();
            }
            Status[] statuses = new Status[requests.length];
            int count = 0;
            for (int i = 0; i < requests.length; i++) {
                if (requests[i] != null && requests[i].isDone()) {
                    statuses[count++] = requests[i].status().at(i);
                    EngineException error = requests[i].finish(process);
                    failures = Failures.add(failures, requests[i], i, error);
                }
            }
            Failures.throwIfAny(call, failures);
            return count == 0 ? NONE : Arrays.copyOf(statuses, count);
        } catch (EngineException e) {
            throw Errors.raise(process, Failures.communicator(failures, process), e);
        } finally {
            process.leave();
        }
    }

    private static Failures finishAll(Process process, Request[] requests, Status[] statuses) {
        Failures failures = null;
        for (int i = 0; i < requests.length; i++) {
            Request request = requests[i];
            boolean active = request != null && request.isActive();
            if (statuses != null) {
                statuses[i] = active ? request.status() : Status.empty();
            }
            if (active) {
                failures = Failures.add(failures, request, i, request.finish(process));
            }
        }
        return failures;
    }

    private static int countActive(Process process, String call, Request[] requests) {
        Check.notNull(call, "requests", requests);
        int active = 0;
        for (Request request : requests) {
            if (request != null && request.isActive()) {
                request.requireOwner(process, call);
                active++;
            }
        }
        return active;
    }

    private static int firstDone(Request[] requests) {
        for (int i = 0; i < requests.length; i++) {
            if (requests[i] != null && requests[i].isDone()) {
                return i;
            }
        }
        return -1;
    }

    /** Waits until one is done; at least one is active. */
    private static int awaitOne(Process process, Request[] requests) {
        int index = firstDone(requests);
        if (index < 0) {
            Operation[] operations = operations(process, requests);
            process.endpoint().waits().awaitAny(operations, requests.length);
            index = Waits.firstDone(operations, requests.length);
            process.giveBack(operations, requests.length);
        }
        return index;
    }

    private static int lookForOne(Process process, Request[] requests) {
        int index = firstDone(requests);
        if (index < 0) {
            process.endpoint().waits().look();
            index = firstDone(requests);
        }
        return index;
    }

    /** Waits until all are done; only who has to park needs their operations in one place. */
    private static void awaitEach(Process process, Request[] requests) {
        Waits waits = process.endpoint().waits();
        for (Request request : requests) {
            Operation operation = request == null ? null : request.operation();
            if (operation != null && !operation.isDone() && !waits.pollForNext(operation)) {
                Operation[] operations = operations(process, requests);
                waits.parkForAll(operations, requests.length);
                process.giveBack(operations, requests.length);
                return;
            }
        }
    }

    private static Operation[] operations(Process process, Request[] requests) {
        Operation[] operations = process.borrow(requests.length);
        for (int i = 0; i < requests.length; i++) {
            operations[i] = requests[i] == null ? null : requests[i].operation();
        }
        return operations;
    }

    private static void throwIfAny(EngineException error) {
        if (error != null) {
            throw error;
        }
    }

    /** What went wrong with some of several requests: the first is told (ERR_IN_STATUS). */
    private static final class Failures {
        private final Request request;
        private final int index;
        private final EngineException first;
        private int count = 1;

        private Failures(Request request, int index, EngineException first) {
            this.request = request;
            this.index = index;
            this.first = first;
        }

        /**
         * Adds one to those before.
         *
         * @param before {@code null} if nothing went wrong yet
         * @param error {@code null} if nothing went wrong now
         */
        static Failures add(Failures before, Request request, int index, EngineException error) {
            if (error == null) {
                return before;
            }
            if (before == null) {
                return new Failures(request, index, error);
            }
            before.count++;
            return before;
        }

        static void throwIfAny(String call, Failures failures) {
            if (failures != null) {
                int count = failures.count;
                throw new EngineException(
                        ErrorClass.IN_STATUS,
                        call
                                + ": "
                                + (count == 1 ? "1 request" : count + " requests")
                                + " failed, the first with index "
                                + failures.index
                                + ": "
                                + failures.first.getMessage(),
                        failures.first.getCause());
            }
        }

        static Communicator communicator(Failures failures, Process process) {
            return failures == null ? process.world() : failures.request.communicator();
        }
    }
}
